"""Everyday verbs and nouns of work, by what they mean; rows are parted by `|`."""

from __future__ import annotations

SYNONYMS = {
    "en": """send return|carry transport move convey haul ferry|ask invite approach|tell brief|water hydrate|
        pay settle reimburse cover|reimburse refund repay|fix patch|repair overhaul recondition|check test|
        check inspect examine survey|audit examine|decide settle agree determine|elect vote|pick select|
        begin kick initiate open|launch unveil introduce|relaunch restart|finish wind conclude complete close|
        cancel scrap axe annul|halt stop|postpone reschedule shelve|bring advance|outline sketch draft|
        write pen author|rewrite redraft revise|sign countersign|hire engage contract|train educate school|
        move shift relocate reposition|store stow keep house|archive store|clean wash scrub wipe|clean cleanse|
        tidy clear declutter|reopen resume|widen broaden extend|lower cut drop|raise lift increase|count tally|
        measure gauge|weigh measure|book reserve secure|book hire|invite ask|announce declare proclaim advertise|
        announce publicise publish|advertise promote|publish print|post publish put|display exhibit show|
        exhibit exhibition show|exhibition display|showcase vitrine|arrange set|fetch collect retrieve|gather harvest|
        assemble mount erect|dismantle disassemble|demolish flatten|install lay|lay place put|paint coat|repaint paint|
        plant set|prune trim|cut mow|feed nourish|rescue save|search hunt|locate trace find|lose mislay|
        notice see|watch observe|listen hear|read peruse|translate render|record tape|film shoot|
        photograph picture|illustrate draw|design plan|sketch draw|engrave inscribe|frame mount|wrap pack package|
        load fill|unload empty discharge|ship freight|courier messenger|parcel package|crate box case|bin container|
        barrel cask|bottle flask|tin can|bag sack|shelf rack|cupboard cabinet|drawer tray|
        chair seat|lamp light|lead cable|tube pipe|tap faucet|
        fridge refrigerator|freezer icebox|bucket pail|brush broom|cloth fabric textile|
        curtain drape|carpet rug|tile slab|timber lumber wood|stone rock|
        soil earth dirt|crop harvest yield|yield output|orchard grove|vine grapevine|grapes grape|
        field meadow|bend curve|crossing junction intersection|
        bridge overpass|roof rooftop|attic loft|gutter drain|drain sewer|
        stairs staircase steps|ramp slope|lift hoist|lobby foyer|corridor hallway passage|
        auditorium hall|stage platform|audience public|public people|spectator viewer|ticket admission|
        entry admission admittance|entrance admission|fee admission|free complimentary gratis|seat place|row line|
        choir chorus|song tune|play piece|script text|costume outfit dress|prop requisite|set scenery|
        rehearsal runthrough|premiere opening|season year|curator keeper|artefact object item|
        label caption|visitor guest|tour visit|shop store|cashier till checkout|receipt slip|
        discount concession|voucher coupon|gift present|raffle tombola draw|donor giver|patron sponsor|
        member subscriber|membership subscription|dues fee|chair president|
        treasurer bursar|lawyer attorney solicitor counsel|counsel legal|
        lawsuit suit|court tribunal|clause provision|appendix annex attachment|paragraph section|wording text phrasing|
        footnote note|signature sign|stamp seal|permit licence license|licence permission|
        policy insurance|claim demand|damage harm|theft burglary|fire blaze|flood flooding|
        storm gale|injury wound|illness sickness disease|disease illness|fever temperature|dose dosage|tablet pill|
        vaccine jab vaccination|vaccinate jab|clinic surgery practice|hospital infirmary|
        test assay|sample specimen|lab laboratory|result finding|
        survey poll questionnaire|respondent participant|subject participant|data dataset|
        graph chart plot|chart diagram|table grid|column field|row record|database datastore|server host|
        laptop notebook|screen display|keyboard keypad|mouse pointer|printer copier|
        software application|app application|tool utility|script program|code source|bug glitch fault|
        crash freeze hang|slow sluggish|slowly gradually|fast speedy|search lookup|
        homepage website site|website web|link url|password passphrase|
        signup registration register|login logon|rights permissions|deploy ship|
        rollback revert|merge integrate|refactor restructure|test check|review inspect|
        backup save|recover restore|log record|alert alarm warning|alarm siren|outage blackout|power electricity|
        energy power|heating heat|warm heat|cool chill|chilled cold|frozen iced|fresh new|stale old|
        worker labourer|staff workforce personnel employees|employees workforce people|crew staff team|
        overtime extra|wage salary pay|salary pay|raise increment|pension retirement|retire leave|
        resign quit leave|dismiss fire sack|hire appoint|applicant candidate|vacancy opening position|
        interview meet|probation trial|mentor tutor|pupil student learner|lesson session|course training|
        classroom room|homework assignment|assignment task|task chore job|
        job work assignment|duty task|project initiative|initiative programme|milestone stage|target quota|
        budget funds money|funds money|money cash|cash notes|savings reserves|debt liability|
        price tariff|tariff rate|surcharge supplement|supplement extra|extra additional|
        rent lease|tenant lodger|landlord owner|owner proprietor|buyer customer|shopper customer|seller vendor|
        vendor dealer|wholesaler distributor|agency firm|firm business|business company enterprise|
        plant facility|truck lorry|driver chauffeur|
        trip journey|journey travel|route way path|reroute divert redirect send|detour diversion|traffic vehicles|
        passenger rider traveller|ferry boat|sail cruise|harbour port|hull body|
        anchor moor|crew sailors|captain skipper|fish catch|net mesh|farm holding|farmer grower|livestock animals|
        plough till|
        weed discard|shelve store|borrow loan|reader patron|library collection|book volume|title book|copy exemplar|
        edition version|chapter section|magazine journal|journal periodical|newspaper paper|article piece|
        press media journalists|journalist reporter|editor redactor|deadline cutoff|cutoff deadline|
        earlier previous|formerly previously|presently currently|soon shortly|quickly promptly rapidly|
        every each|all whole entire|majority most|minority few|enough sufficient|ample sufficient|lacking missing|
        broken defective|damaged defective|defective faulty|worn old|dangerous unsafe hazardous|safe secure|
        loose slack|tight narrow|steep high|shallow low|blunt dull|bright light|noisy loud|smell odour|
        busy crowded|crowded full|closed shut|open unlocked|absent away|ill sick|tired weary|glad happy|angry upset|
        upset annoyed|worried anxious|ready prepared|willing prepared|able capable|liable responsible|
        allowed permitted|forbidden prohibited banned|compulsory obligatory|urgent pressing|vital essential|
        tech technical|info information|demo demonstration|promo promotion|intro introduction|photo photograph|
        admin administration|max maximum|min minimum|vet veterinarian|exam examination|gym gymnasium|
        temp temporary|prep preparation|prep prepare|approx approximately|stats statistics|specs specifications|
        docs documents|repo repository|config configuration|apps applications|ops operations|eng engineering|
        figures statistics numbers|numbers figures|statistics data|share give|share provide|share hand|
        confirm verify|dispatch deliver|provide furnish supply|provide equip|equip fit|outfit equip|
        host hold|hold organise|stage hold|conduct perform run|perform conduct|celebrate mark|
        contact reach|reach contact|reply answer|remind chase nudge|chase pursue|follow chase|ping remind|
        push urge|convince persuade|negotiate bargain haggle|negotiate discuss|compare benchmark|rank sort|
        sort order|sort arrange|sort classify categorise|classify group|group bundle|combine merge|link tie|
        split separate|distribute allocate|allocate assign|assign delegate|delegate hand|transfer hand|
        entrust assign|cede transfer|acquire get|obtain secure|procure source|source find|stock carry|
        use apply|apply use|utilise exploit|consume use|waste squander|save conserve|recycle reuse|reuse recycle|
        burn incinerate|bury inter|dump dispose|dispose scrap|scrap discard""",
    "de": """aushang plakat|bisher bislang|exemplar stück|technisch technik|info information|laufzeit dauer|
        aufführen spielen zeigen|bühne podium|zuschauer publikum besucher|eintritt einlass|
        eintrittskarte ticket karte|kostenlos frei umsonst|verkaufen absetzen vertreiben|verteilen aushändigen|
        zurückgeben zurückschicken zurücksenden|erstatten zurückzahlen|bezahlen begleichen|abrechnen verrechnen|
        mahnen erinnern anmahnen|erinnern nachhaken|anschreiben kontaktieren|anrufen telefonieren kontaktieren|
        rückfragen nachfragen|nachfragen anfragen|einweisen einarbeiten schulen|ausbilden schulen|
        einstellen rekrutieren|kündigen entlassen|ausschreiben inserieren|anheuern einstellen|
        umräumen umstellen|verlegen verschieben|verlagern verlegen|umsetzen verlegen|lagern aufbewahren unterbringen|
        archivieren aufbewahren|abstellen parken|reinigen säubern putzen saubermachen|wischen putzen|waschen reinigen|
        aufräumen ausmisten entrümpeln|ausmisten aussortieren|öffnen aufmachen|schließen zumachen|
        verriegeln abschließen|anheben hochsetzen heraufsetzen|erhöhen anheben hochsetzen|
        senken herabsetzen verbilligen|zählen erfassen registrieren verzeichnen|messen vermessen|wiegen abwiegen|
        reservieren buchen vormerken|einladen bitten|ankündigen bekanntmachen mitteilen|bekanntmachen veröffentlichen|
        verkünden ankündigen|bewerben werben|drucken ausdrucken|aushängen aufhängen anschlagen|ausstellen zeigen|
        ausstellung schau|katalog verzeichnis|vitrine schaukasten|führung rundgang|rechtzeitig früh|
        flicken ausbessern reparieren|instandsetzen reparieren sanieren|richten reparieren|überholen warten|
        austauschen erneuern|nachrüsten aufrüsten|ausbauen demontieren|einbauen installieren montieren|
        installieren einrichten|einrichten konfigurieren|aufspielen installieren|anschließen anstecken|
        abklemmen trennen|abschalten ausschalten abstellen stilllegen|anschalten einschalten|stilllegen schließen|
        leeren entleeren|füllen auffüllen|gießen wässern|bewässern wässern|düngen mulchen|jäten unkraut|
        schneiden stutzen|fällen schlagen|pflücken ernten|säen aussäen|keltern pressen|abfüllen füllen|
        kochen zubereiten|backen zubereiten|servieren ausschenken|anrichten servieren|bestellen ordern|
        nachkaufen nachbestellen|einkaufen besorgen kaufen|erwerben kaufen|leihen borgen|ausleihen leihen|
        mieten anmieten|pachten mieten|befördern transportieren|fahren transportieren|versenden verschicken|
        abschicken absenden|ausliefern zustellen|abgeben einreichen|nachreichen nachliefern|vorlegen unterbreiten|
        unterbreiten vorschlagen|beantragen anfordern|bewilligen gewähren|gewähren einräumen|erlassen verzichten|
        ausarbeiten erarbeiten|skizzieren entwerfen|formulieren texten|überarbeiten überprüfen|
        gegenlesen korrekturlesen|
        korrekturlesen lesen|kürzen straffen|ergänzen erweitern|vervollständigen ergänzen|abtippen schreiben|
        übersetzen dolmetschen|beglaubigen bestätigen|bestätigen zusichern|nachweisen belegen|belegen dokumentieren|
        auflisten aufführen|sortieren ordnen|ordnen gliedern|einteilen aufteilen|zuteilen zuweisen|zuweisen zuordnen|
        übertragen übergeben|anvertrauen übertragen|vertreten einspringen|einspringen aushelfen|aushelfen helfen|
        begleiten betreuen|pflegen betreuen|versorgen pflegen|impfen impfung|röntgen röntgenbild|operieren operation|
        abwägen überlegen|beraten diskutieren|erörtern diskutieren|abstimmen wählen|beschließen festlegen|
        bestimmen festlegen|festsetzen festlegen|vereinbaren festlegen|einigen vereinbaren|aushandeln verhandeln|
        herausgeben veröffentlichen|sichten durchsehen|durchforsten durchsehen|aufspüren finden|ausfindig finden|
        vergleichen gegenüberstellen|nachmessen messen|nachzählen zählen|hochrechnen schätzen|veranschlagen schätzen|
        fernwärme wärme|strom elektrizität|heizkosten heizung|wasserleitung leitung|
        netz leitungsnetz|zähler messgerät|störung defekt|unterbrechung ausfall|kurzschluss störung|
        bürger einwohner|anwohner nachbar|bewohner mieter|hausmeister hauswart|verwaltung behörde|rathaus verwaltung|
        gemeinde kommune|stadtrat rat|schatzmeister kassenwart kassier|
        kassenbericht finanzbericht|mitglied vereinsmitglied|beitrag mitgliedsbeitrag|satzung statut|
        spende gabe|sponsor förderer|förderverein verein|fest feier|jubiläum jahrestag|ausflug tour|tour reise|
        verleih vermietung|werkstatt werk|fabrik werk|lagerhalle lager|spedition frachtführer|fuhrpark fahrzeuge|
        lastwagen laster|transporter lieferwagen|fahrer chauffeur|paket sendung|sendung lieferung|
        reklamation beanstandung|beanstanden reklamieren|retoure rücksendung|lieferschein begleitschein|
        kundschaft kunden|käufer kunde|interessent kunde|vertrieb verkauf|werbung reklame|
        flyer handzettel faltblatt|plakat poster|broschüre heft|newsletter rundbrief|rundschreiben rundbrief|
        zeitschrift magazin|zeitung blatt|redaktion redakteur|artikel beitrag|kapitel abschnitt|auflage ausgabe|
        umschlag cover|rezept rezeptur|kochbuch buch|bücherei bibliothek|ausleihe verleih|
        unterricht stunde|klasse klassenstufe|zeugnis noten|turnhalle sporthalle|
        sportplatz platz|trainer coach|mannschaft team|spiel match|turnier wettkampf|wettkampf wettbewerb|
        arbeitskraft mitarbeiter|aushilfe hilfskraft|praktikant volontär|azubi auszubildende lehrling|
        bewerber kandidat|vorstellungsgespräch bewerbungsgespräch|probezeit einarbeitungszeit|überstunde mehrarbeit|
        schicht dienst|dienstplan schichtplan|urlaub freizeit|krankmeldung krankschreibung|gehalt besoldung|
        zulage zuschlag|prämie bonus|rücklage reserve|darlehen kredit|zins zinssatz|schulden verbindlichkeiten|
        einsparen sparen|sparen kürzen|kostenrahmen budget|finanzierung geldmittel|förderung zuschuss|
        server host|programm software|anwendung software|app anwendung|absturz crash|
        sicherheitslücke lücke|
        update aktualisierung|aktualisieren updaten|datensatz eintrag|tabelle liste|formular vordruck|
        fragebogen umfrage|auswertung analyse|statistik zahlen|kennzahl zahlen|diagramm grafik|foto aufnahme|
        film video|ton audio|mikro mikrofon|lautsprecher box|beamer projektor|leinwand projektionsfläche""",
    "fr": """recruter embaucher|supplémentaire additionnel|admettre accepter autoriser|interdire défendre|
        faire réaliser|envoyer adresser|adresser transmettre|expédier livrer|rembourser restituer|payer rémunérer|
        facturer facture|réparer rénover|dépanner réparer|entretenir maintenir|vérifier tester|contrôler tester|
        décider choisir|voter élire|choisir élire|commencer lancer|démarrer lancer|inaugurer ouvrir|
        terminer boucler|achever boucler|clore terminer|annuler abandonner|suspendre arrêter|stopper arrêter|
        ébaucher esquisser|rédiger composer|réécrire reformuler|corriger relire|parapher viser|former initier|
        instruire éduquer|déménager transférer|stocker entreposer conserver|ranger classer|archiver conserver|
        nettoyer lessiver|balayer nettoyer|désencombrer ranger|fermer verrouiller|élever hausser|relever hausser|
        majorer augmenter|minorer réduire|abaisser baisser|compter recenser|recenser inventorier|mesurer évaluer|
        peser mesurer|réserver louer|inviter solliciter|annoncer publier|annoncer proclamer|promouvoir vanter|
        afficher exposer|exposer présenter|exposition expo|expo salon|vitrine présentoir|chercher quérir|
        aller rendre|cueillir ramasser|ramasser collecter|monter dresser|démonter démanteler|raser démolir|
        peindre colorer|tailler élaguer|semer ensemencer|labourer bêcher|récolte moisson|vendange récolte|
        vendangeur cueilleur|parcelle terrain|vigne vignoble|cave chai|tonneau fût|cuve citerne|bouteille flacon|
        soutirer transvaser|mettre placer|arroser mouiller|nourrir alimenter|soigner panser|vacciner vaccination|
        guérir soigner|infirmier soignant|ordonnance prescription|
        pompier sapeur|évacuation sortie|incendie feu|inondation crue|orage tempête|dégât sinistre|sinistre accident|
        vol cambriolage|blessure lésion|maladie affection|police assurance|avocat conseil|tribunal cour|
        clause disposition|annexe pièce|paragraphe alinéa|formulation libellé|signature paraphe|
        timbre cachet|permis licence|autoriser habiliter|valider homologuer|soumettre présenter|
        approbation validation|approuver valider|refus rejet|adjoint suppléant|suppléant remplaçant|
        trésorier comptable|secrétaire greffier|
        membre adhérent|cotisation adhésion|statut règlement|don contribution|mécène donateur|
        fête festivité|spectacle représentation|concert récital|scène plateau|décor scénographie|
        costume habit|public spectateur|billet ticket|entrée billet|entrée admission|guichet caisse|gratuit libre|
        file queue|visite tournée|bibliothèque médiathèque|
        livre ouvrage|volume tome|exemplaire copie|édition tirage|chapitre section|revue magazine|journal quotidien|
        presse média|journaliste reporter|article papier|prospectus dépliant tract|dépliant brochure|affiche poster|
        bulletin newsletter lettre|site page|lien url|fiche dossier|
        tableau grille|graphique diagramme courbe|statistique chiffre|sauvegarder enregistrer|restaurer récupérer|
        logiciel programme|appli application|écran moniteur|imprimante copieur|
        plantage crash|planter crasher|bug faille|mise maj|connexion accès|identifiant login|droit permission|
        cours leçon|classe groupe|école établissement|professeur formateur|devoir exercice|
        stagiaire apprenti|candidat postulant|poste emploi|embauche recrutement|démission départ|licencier renvoyer|
        retraite pension|salaire traitement|prime bonus|congé vacances|ouvrier travailleur|
        personnel salariés|horaires heures|heure horaire|tâche besogne|projet chantier|jalon étape|
        fonds argent|argent liquidité|emprunt prêt|dette passif|supplément surcoût|
        loyer bail|bail location|locataire preneur|propriétaire détenteur|acheteur acquéreur|vendeur marchand|
        grossiste distributeur|entrepôt hangar|chauffeur conducteur|trajet parcours|
        itinéraire trajet|dévier détourner|circulation trafic|passager voyageur|bateau embarcation|
        coque carène|équipage marins|ferme exploitation|agriculteur cultivateur|bétail troupeau|
        colis paquet|carton boîte|caisse carton|étagère rayon|armoire placard|
        chaise siège|lampe éclairage|câble fil|tuyau conduite|robinet vanne|
        four fourneau|frigo réfrigérateur|congélateur surgélateur|toit toiture|grenier combles|
        gouttière chéneau|escalier marches|rampe pente|ascenseur élévateur|
        hall vestibule|couloir corridor|jardin parc|chemin sentier|route voie|carrefour croisement|
        pont passerelle|rond giratoire|précédemment auparavant|bientôt prochainement|vite rapidement|chaque tout|
        suffisant assez|défectueux cassé|usé vieux|dangereux risqué|sûr sécurisé|bruyant sonore|absent manquant|
        malade souffrant|prêt disposé|capable apte|obligatoire impératif|urgent pressant|essentiel crucial|
        nécessiter exiger|informer renseigner|prévenir alerter|rappeler relancer|négocier marchander|négocier discuter|
        comparer confronter|trier classer|répartir ventiler|attribuer assigner|déléguer confier|céder transférer|
        recycler réutiliser|brûler incinérer|gaspiller perdre|économiser épargner|infos information|
        doc document|photo photographie|labo laboratoire|resto restaurant|pub publicité|techno technologie""",
    "es": """aceptar admitir|prohibir impedir|conseguir obtener lograr|conseguir negociar pactar|negociar pactar|
        tarifa tasa|barato bajo|devolver reembolsar restituir|enviar despachar|mandar despachar|transportar llevar|
        trasladar transportar|facturar cobrar|pagar liquidar|saldar pagar liquidar|reparar componer|arreglar solucionar|
        solucionar resolver|mantenimiento revisión|comprobar probar|verificar constatar|votar elegir|optar elegir|
        empezar emprender|inaugurar abrir|estrenar inaugurar|terminar completar|completar finalizar|cerrar clausurar|
        clausurar terminar|cancelar suprimir|detener parar|parar interrumpir|suspender interrumpir|
        esbozar bosquejar|redactar escribir|reescribir rehacer|corregir revisar|corregir rectificar|
        corregir subsanar|subsanar arreglar|rubricar firmar|contratar reclutar|formar instruir|enseñar instruir|
        mudar reubicar|almacenar guardar|guardar conservar|archivar guardar|ordenar clasificar|limpiar asear|
        fregar limpiar|barrer limpiar|ordenar recoger|subir elevar|elevar incrementar|encarecer subir|
        rebajar reducir|abaratar bajar|contar contabilizar|medir calcular|pesar medir|reservar alquilar|
        convidar invitar|anunciar publicar|anunciar comunicar|anunciar proclamar|promocionar anunciar|exponer mostrar|
        exposición muestra|vitrina expositor|buscar localizar|localizar encontrar|recoger recolectar|montar armar|
        desmontar desarmar|derribar demoler|demoler tirar|pintar barnizar|mano capa|pintura pintar|podar recortar|
        segar cortar|sembrar plantar|cosecha recolección vendimia|viñedo viña|bodega lagar|barril tonel|botella frasco|
        riego regadío|alimentar nutrir|curar sanar|vacunar vacunación|enfermera sanitario|receta prescripción|
        cuarto pieza|barco embarcación|barco nave|botadura lanzamiento|astillero taller|
        muelle embarcadero|tripulación marineros|nave almacén|almacén depósito|
        chófer conductor|trayecto recorrido|ruta itinerario|desviar redirigir|tráfico circulación|
        pasajero viajero|granja finca|agricultor labrador|ganado reses|establo cuadra|
        paquete bulto|caja cartón|estante repisa|estantería anaquel|armario ropero|silla asiento|
        lámpara luz|cable hilo|tubería caño|grifo llave|
        nevera frigorífico|tejado techo cubierta|desván ático|canalón gotera|
        escalera peldaños|rampa pendiente|ascensor elevador|vestíbulo recepción|
        pasillo corredor|jardín parque|camino senda|cruce intersección|puente pasarela|
        antes anteriormente|pronto próximamente|rápido veloz|cada todo|suficiente bastante|defectuoso averiado|
        gastado viejo|peligroso arriesgado|seguro protegido|ruidoso sonoro|ausente faltante|enfermo indispuesto|
        listo preparado|capaz apto|obligatorio imperativo|urgente apremiante|esencial crucial|clave fundamental|
        avisar alertar|recordar reclamar|negociar regatear|comparar cotejar|cotejar revisar|clasificar agrupar|
        agrupar juntar|combinar unir|separar dividir|asignar destinar|asignar adjudicar|adjudicar otorgar conceder|
        delegar encomendar|encomendar encargar|ceder traspasar|reciclar reutilizar|quemar incinerar|ahorrar economizar|
        gastar consumir|fuego incendio|inundación riada|tormenta temporal|daño desperfecto|desperfecto avería|
        accidente siniestro|robo hurto|herida lesión|seguro póliza|abogado letrado|juzgado tribunal|
        cláusula disposición|anexo apéndice|párrafo apartado|redacción texto|firma rúbrica|sello timbre|
        permiso licencia|licencia autorización|tesorero contable|secretario administrativo|
        socio miembro|cuota aportación|estatutos reglamento|
        mecenas donante|festejo fiesta|espectáculo función|concierto recital|escenario tablas|
        decorado escenografía|vestuario traje|público espectadores|entrada boleto|entrada billete|
        gratis gratuito|cola fila|visita recorrido|libro obra|tomo volumen|
        ejemplar copia|edición tirada|capítulo sección|revista magacín|periódico diario|prensa medios|
        periodista reportero|artículo nota|folleto prospecto|octavilla panfleto|cartel póster|página sitio|
        web sitio|enlace url|formulario ficha|cuestionario encuesta|tabla cuadro|gráfico diagrama|
        estadística cifras|cifra dato|guardar salvar|restaurar recuperar|ordenador equipo|
        aplicación app|pantalla monitor|impresora copiadora|caída fallo|acceso entrada|
        permisos derechos|curso clase|lección clase|escuela centro|profesor formador|
        deberes tarea|becario aprendiz|candidato aspirante|puesto empleo|vacante plaza|dimisión renuncia|
        despedir echar|jubilación retiro|salario sueldo|sueldo paga|bonificación prima|vacaciones permiso|
        equipo cuadrilla|obrero operario|operario trabajador|horario turno|tarea cometido|proyecto obra|
        hito etapa|etapa fase|fondos dinero|dinero efectivo|deuda pasivo|
        recargo suplemento|alquiler renta|arrendamiento alquiler|propietario titular|comprador adquirente|
        vendedor comerciante|mayorista distribuidor|fábrica planta|info información|
        foto fotografía|tele televisión|bici bicicleta|moto motocicleta|promo promoción""",
}
"""Words that ask for, or tell, the same."""

PHRASES = {
    "en": """are left=remain|is left=remains|were left=remained|was left=remained|nothing but=only|nowhere but=only|
        no one but=only|nobody but=only|none but=only|limited to=only|reserved for=only|restricted to=only|
        confined to=only|out of order=broken|on leave=away|by hand=manually|on average=average|out of
        scope=excluded|in scope=included|within scope=included|say no to=decline|says no to=decline|said no
        to=declined|take the place of=replace|takes the place of=replace|took the place of=replace|in place
        of=rather|run again=repeat|do again=repeat|carry out again=repeat|take out again=repeat|by way of=via|as
        long as=while|have an expert=expert|get an expert=expert|open to the public=open|for the public=public|
        free of cost=free|no charge=free|at no cost=free|not allowed=forbidden|not permitted=forbidden|not
        admitted=forbidden|does not cost=free|do not pay=free|does not pay=free|need not pay=free|pay
        nothing=free|pays nothing=free|costs nothing=free|cost nothing=free|touch up=repair|smooth out=resolve|
        weed out=discard|sort through=sort|look into=investigate|check over=review|check up on=check|follow up
        with=contact|follow up on=follow|reach out to=contact|get in touch with=contact|give a call=call|give a
        ring=call|write to=contact|drop a line=write|get ready=prepare|make ready=prepare|put on hold=pause|put
        to a vote=vote|take a vote on=vote|sign off on=approve|sign off=approve|give the go ahead=approve|give
        the green light=approve|make an appointment=book|make a booking=book|make a reservation=book|make a
        payment=pay|make a copy=copy|make a change=change|make changes to=change|give a talk=speak|give a
        presentation=present|in good time=early|in due time=timely|on schedule=timely|on time=timely|behind
        schedule=late|fall behind=delay|run late=delay|ahead of time=early|go live=launch|goes live=launch|went
        live=launch|kick off=start|start up=start|wrap up=finish|call back=call|ring up=call|phone up=call|fill
        up=fill|use less=save|go up=rise|goes up=rise|went up=rise|go down=fall|goes down=fall|went down=fall|
        get better=improve|get worse=worsen|get bigger=grow|not working=broken|does not work=broken|do not
        work=broken|out of stock=unavailable|sold out=unavailable|not available=unavailable|have a look=look|at
        short notice=short|all over=throughout|across the board=throughout|day to day=daily|once a day=daily|once
        a week=weekly|once a month=monthly|once a year=yearly|once per week=weekly|once per month=monthly|once
        per year=yearly|once per day=daily|every seven days=weekly|no show=noshow|no shows=noshow|no matter
        how=regardless|no matter what=regardless|no matter who=regardless|no matter when=regardless|no matter
        where=regardless|no matter which=regardless|no matter=regardless|irrespective of=regardless|whatever
        the=regardless|not paid=unpaid|not been paid=unpaid|not yet been paid=unpaid|not yet paid=unpaid|not
        enough=insufficient|not sufficient=insufficient|too little=insufficient|too few=insufficient|not
        changed=unchanged|not change=unchanged|not increased=unchanged|not raised=unchanged|not
        increase=unchanged|not complete=incomplete|not completed=incomplete|not yet complete=incomplete|not
        finished=incomplete|not yet finished=incomplete|not signed=unsigned|not yet signed=unsigned|not
        valid=invalid|no longer valid=expired|not used=unused|not needed=unnecessary|not necessary=unnecessary|no
        longer needed=unnecessary|not required=unnecessary|not possible=impossible|not clear=unclear|not yet
        clear=unclear|not known=unknown|not safe=unsafe|not successful=unsuccessful""",
    "de": """nicht mehr als=max|nicht weniger als=mindestens|nichts als=nur|beschränkt auf=nur|im
        schnitt=durchschnittlich|im durchschnitt=durchschnittlich|von hand=manuell|außer betrieb=defekt|in ordnung
        bringen=reparieren|in ordnung gebracht=repariert|instand setzen=reparieren|instand gesetzt=repariert|ist
        nicht erlaubt=verboten|sind nicht erlaubt=verboten|nicht erlaubt=verboten|nicht gestattet=verboten|nicht
        zugelassen=verboten|nicht zulässig=verboten|kostet nichts=kostenlos|kosten nichts=kostenlos|nichts
        kosten=kostenlos|außer betrieb=defekt|funktioniert nicht=defekt|geht nicht=defekt|nicht verfügbar=fehlt|
        ausfindig machen=finden|in kenntnis setzen=informieren|bescheid geben=informieren|bescheid
        sagen=informieren|in auftrag geben=beauftragen|in betrieb nehmen=starten|in gang setzen=starten|in stand
        setzen=reparieren|instand setzen=reparieren|auf vordermann bringen=aufräumen|sauber machen=reinigen|fertig
        machen=fertigstellen|fertig stellen=fertigstellen|zur verfügung stellen=bereitstellen|zum druck
        geben=drucken|in druck geben=drucken|in anspruch nehmen=nutzen|zum einsatz kommen=nutzen|unter dach und
        fach bringen=abschließen|kontakt aufnehmen mit=kontaktieren|in verbindung setzen=kontaktieren|einen termin
        machen=vereinbaren|einen termin vereinbaren=vereinbaren|einen termin ausmachen=vereinbaren|zur unterschrift
        vorlegen=unterschreiben|in die wege leiten=veranlassen|zur abstimmung stellen=abstimmen|unter vertrag
        nehmen=einstellen|von grund auf=komplett|ein mal pro=jede|einmal pro=jede|einmal im=jeden|nur noch=nur|
        nicht bezahlt=unbezahlt|noch nicht bezahlt=unbezahlt|nicht beglichen=unbezahlt|nicht geöffnet=geschlossen|
        nicht offen=geschlossen|nicht genug=unzureichend|nicht ausreichend=unzureichend|zu wenig=unzureichend|zu
        wenige=unzureichend|nicht erhöht=unverändert|nicht geändert=unverändert|nicht verändert=unverändert|bleibt
        gleich=unverändert|bleiben gleich=unverändert|nicht fertig=unfertig|noch nicht fertig=unfertig|nicht
        nötig=unnötig|nicht erforderlich=unnötig|nicht notwendig=unnötig|nicht möglich=unmöglich|nicht
        klar=unklar|nicht bekannt=unbekannt|nicht gültig=ungültig|so gut wie nie=kaum""",
    "fr": """pas plus de=max|pas moins de=min|rien que=seulement|réservé à=seulement|réservée à=seulement|réservés
        à=seulement|limité à=seulement|limitée à=seulement|en moyenne=moyen|hors service=cassé|en panne=cassé|à
        la main=manuellement|passe en revue=relire|passer en revue=relire|tombe en panne=casser|prendre rendez
        vous=rendez-vous|n est pas autorisé=interdit|ne sont pas autorisés=interdit|n est pas permis=interdit|ne
        sont pas admis=interdit|n est pas admis=interdit|ne sont pas acceptés=interdit|ne sont pas permis=interdit|
        ne sont pas autorisées=interdit|n est pas admise=interdit|ne sont pas admises=interdit|ne coûte
        rien=gratuit|sans frais=gratuit|de plus=supplémentaire|en plus=supplémentaire|en panne=cassé|hors
        service=cassé|ne fonctionne pas=cassé|ne marche pas=cassé|se mettre d accord=convenir|donner son
        accord=approuver|soumettre à l approbation=valider|faire valider=valider|faire réparer=réparer|faire
        imprimer=imprimer|faire livrer=livrer|faire appel à=solliciter|prendre contact avec=contacter|entrer en
        contact avec=contacter|se mettre en relation avec=contacter|passer un coup de fil=appeler|donner un coup de
        fil=appeler|prendre rendez vous=fixer|mettre de côté=réserver|mettre à disposition=fournir|mettre en
        vente=vendre|mettre en service=démarrer|mettre à l abri=protéger|remettre en état=réparer|remise en
        état=réparer|remettre à neuf=rénover|à neuf=rénover|tenir compte de=considérer|venir chercher=récupérer|
        aller chercher=récupérer|porter à la connaissance=informer|par mail=mail|par courriel=mail|une fois
        par=chaque|n est pas payée=impayée|n est pas payé=impayée|pas encore payée=impayée|pas encore
        payé=impayée|non payée=impayée|non payé=impayée|pas ouvert=fermé|pas ouverte=fermé|pas assez=insuffisant|
        trop peu=insuffisant|pas modifié=inchangé|pas augmenté=inchangé|pas nécessaire=inutile|pas
        possible=impossible|pas terminé=inachevé|pas encore terminé=inachevé""",
    "es": """no más de=max|no menos de=min|nada más que=solo|limitado a=solo|limitada a=solo|reservado a=solo|
        reservada a=solo|reservado para=solo|de media=medio|en promedio=medio|fuera de servicio=roto|a
        mano=manualmente|no está permitido=prohibido|no está permitida=prohibido|no se permite=prohibido|no se
        permiten=prohibido|no están permitidos=prohibido|no se admite=prohibido|no se admiten=prohibido|no se
        aceptan=prohibido|no se acepta=prohibido|no admitimos=prohibido|no aceptamos=prohibido|no
        permitimos=prohibido|no están permitidas=prohibido|no cuesta nada=gratis|sin coste=gratis|sin
        cargo=gratis|no funciona=averiado|no funcionan=averiado|estar de acuerdo=acordar|dar el visto
        bueno=aprobar|visto bueno=aprobar|ponerse en comunicación=contactar|hacer un pedido=pedir|hacer una
        reserva=reservar|hacer una copia=copiar|hacer limpieza=limpiar|hacer público=publicar|poner a la
        venta=vender|poner en conocimiento=informar|poner a disposición=ofrecer|poner por escrito=redactar|tomar
        nota=anotar|tomar medidas=medir|dar a luz=publicar|dar aviso=avisar|dar clase=enseñar|echar una
        mano=ayudar|echar abajo=demoler|ir a buscar=recoger|pasar a recoger=recoger|pasar a buscar=recoger|volver
        a llamar=llamar|volver a enviar=reenviar|una vez por=cada|de nuevo=nuevamente|otra vez=nuevamente|no
        funcionará=averiado|no funcionaba=averiado|no está pagada=impagada|no está pagado=impagada|sin
        pagar=impagada|no pagada=impagada|no pagado=impagada|no está abierto=cerrado|no está abierta=cerrado|no
        abre=cerrado|no es suficiente=insuficiente|no basta=insuficiente|demasiado poco=insuficiente|sin
        cambios=igual|no cambia=igual|no es necesario=innecesario|no hace falta=innecesario|no es
        posible=imposible|sin terminar=inacabado""",
}
"""Phrases and the word that stands for them."""

KEEPING = """keep retain leave stay remain maintain continue behalten bleiben lassen beibehalten weiterführen
    aufbewahren maintenir garder conserver rester laisser mantener conservar dejar quedar seguir"""
"""Verbs that say of something that it is as it was."""

KEPT = """open stand run place house offen stehen geöffnet ouvert place abierto pie"""
"""What something is, or where, that is kept."""

UNDOING = """close discard remove cut demolish scrap cancel drop delete abolish sell stop end replace deactivate dispose
    wegwerfen abreißen schließen streichen absagen kündigen verkaufen abschaffen einstellen entfernen löschen fällen
    entsorgen annuler fermer supprimer jeter démolir arrêter vendre abattre cancelar cerrar eliminar tirar derribar
    suprimir quitar vender talar"""
"""Verbs of which it is kept what they are not done to."""
