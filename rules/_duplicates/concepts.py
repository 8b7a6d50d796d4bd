"""What meetings ask for and tell in German, French and Spanish: further words for one thing; rows are parted by `|`."""

from __future__ import annotations

SYNONYMS = {
    "en": """reserve earmark allocate|return refund|demo show present demonstrate|quantify determine calculate estimate|
        shorten reduce cut|compile prepare assemble|block book reserve|name title|clip video film|teaser trailer|
        overtime extra|booklet handout leaflet|queue wait|leftover unsold surplus|summon invite|draft write|
        inspect check
        review|budget earmark|polish finalise|vet check screen|onboard induct train|raise hike increase|trim reduce cut|
        slot appointment|rep representative|sub substitute|hand give pass|swap exchange|drain empty|
        refill replenish top|
        trainee apprentice|headcount staffing|outing excursion trip|premises site|leave absence|proof draft""",
    "de": """einplanen vorsehen einkalkulieren veranschlagen reservieren|kostenlos gratis umsonst kostenfrei|behalten
        aufbewahren aufheben|beklagen kritisieren bemängeln|nachstellen justieren einstellen|regelmäßig häufig oft|
        beginnen losgehen starten|verfassen schreiben formulieren|anschaffen kaufen|abreißen abtragen abbrechen|
        mehrwertsteuer umsatzsteuer mwst ust|rückruf zurückrufen|zusammenstellen sammeln|rausgeben ausgeben verteilen|
        informieren mitteilen melden benachrichtigen unterrichten verständigen hinweisen kommunizieren
        bekanntgeben aufklären|bitten ersuchen auffordern|erfragen fragen nachfragen erkundigen klären anfragen
        erbitten nachhaken|weiterleiten weitergeben weiterreichen|schicken senden mailen zukommen übergeben|
        verteilen versenden schicken senden zukommen rundschicken|bereitstellen liefern anbieten|abstimmen
        absprechen vereinbaren koordinieren klären abklären|abstimmen besprechen|besprechen durchsprechen durchgehen
        klären ansprechen thematisieren|entwickeln erarbeiten ausarbeiten konzipieren entwerfen gestalten|erstellen
        anlegen einrichten aufbauen aufstellen zusammenstellen formulieren entwickeln erarbeiten|dokumentieren
        festhalten protokollieren aufzeichnen notieren|ändern anpassen umstellen|korrigieren berichtigen beheben|
        beheben lösen korrigieren fixen beseitigen|fehler bug problem störung|problem herausforderung|untersuchen
        analysieren prüfen recherchieren ermitteln|auswerten analysieren evaluieren bewerten|bewerten beurteilen
        einschätzen evaluieren|prüfen testen validieren verifizieren durchsehen sichten begutachten klären|
        sicherstellen gewährleisten sorgen|überwachen beobachten verfolgen kontrollieren|umsetzen implementieren
        realisieren einführen verwirklichen|einführen ausrollen|starten eröffnen anlaufen|abschließen finalisieren
        erledigen|beenden kündigen auflösen|verlängern erneuern|beibehalten behalten bleiben|fortsetzen weiterführen
        fortführen|verschieben zurückstellen vertagen|verschieben zurückstellen verzögern|verzögern verspäten
        verspätung|ersetzen umstellen wechseln|umstellen umsteigen wechseln migrieren|erhöhen steigern aufstocken|
        senken reduzieren kürzen herabsetzen mindern verringern|steigen zulegen|anstellen einstellen engagieren
        rekrutieren anwerben|beschaffen besorgen organisieren|bestellen beauftragen|liefern ausliefern anliefern
        eintreffen ankommen|eintreffen ankommen kommen eingehen|erhalten bekommen eingehen empfangen|vergeben
        erteilen zuteilen|abhalten stattfinden durchführen veranstalten|veranstalten organisieren ausrichten|planen
        organisieren vorbereiten|anbieten bieten|arbeiten beschäftigen|beschweren klagen beklagen bemängeln monieren
        beschwerde klage reklamation|fehlen ausstehen|verbieten untersagen|erlauben gestatten zulassen genehmigen|
        verlangen fordern|vorschlagen anregen empfehlen|entscheiden bestimmen|herunterladen downloaden|hochladen
        uploaden|sperren blockieren deaktivieren|freischalten aktivieren|betragen liegen belaufen|bearbeiten
        verarbeiten|nutzen verwenden einsetzen benutzen gebrauchen|erreichen kontaktieren|archivieren ablegen|
        begleiten unterstützen|warten instandhalten|auslaufen erlöschen enden|auslosen verlosen|vermieten
        überlassen|bereinigen säubern aufräumen|zusammenfassen zusammenfassung überblick|nachverfolgen verfolgen|
        testen ausprobieren probieren|verhindern vorbeugen|ablösen ersetzen|verkünden bekanntgeben|meinen finden|
        wünschen wollen möchten|befürchten fürchten sorgen|bevorzugen vorziehen|übersetzen übertragen|leute person
        menschen mitarbeiter|mitarbeitende mitarbeiter beschäftigte personal belegschaft angestellte arbeitnehmer|
        besprechung sitzung meeting treffen runde termin|protokoll niederschrift mitschrift|tagesordnung agenda|
        entwurf draft vorlage|zeitplan terminplan ablaufplan fahrplan|kosten ausgaben aufwendungen|etat budget
        mittel|lieferant zulieferer anbieter|anbieter dienstleister provider|standort filiale niederlassung|leitung
        führung management geschäftsführung|geschäftsführung geschäftsleitung|vorgesetzte chef leiter|abteilung
        bereich ressort|behörde amt|genehmigung erlaubnis bewilligung freigabe zustimmung|störung ausfall panne
        absturz|verfügbarkeit verfügbar frei|zugang zugriff login zugangsdaten berechtigung|umfrage befragung|
        ergebnis resultat|risiko gefahr|sorge bedenken befürchtung|mangel knappheit engpass fehlen|plan planung
        konzept|maßnahme schritt aktion|stelle position job arbeitsplatz|stellenanzeige stellenausschreibung|
        lehrgang kurs schulung seminar workshop|vortrag präsentation referat|präsentation folien|anzahl zahl menge|
        anteil quote|geld summe betrag|schaden beschädigung|maschine anlage|lkw lastwagen|fahrrad rad|homepage
        webauftritt|bisherig aktuell derzeitig gegenwärtig bestehend jetzig momentan|letzte vorige vorherige
        vergangene|nächste kommende folgende|wichtig zentral wesentlich entscheidend|dringend eilig|zahlreich viele|
        vorläufig vorerst einstweilen|endgültig final|online digital elektronisch|warum weshalb wieso ursache grund|
        wann termin datum zeitpunkt|höhe betrag|regel regelung vorschrift richtlinie|anweisung anleitung|bild foto|
        ecke winkel|bus autobus|wohnung unterkunft|geschenk präsent|erfahrung erkenntnis|thema punkt|nachricht
        mitteilung meldung|gast besucher|unzufrieden unzufriedenheit|handwerker monteur|belegung auslastung|suchen
        finden ausschau|erzeugen produzieren herstellen fertigen produktion herstellung erzeugung fertigung|
        auftreten vorkommen passieren geschehen entstehen|gelten laufen gültig|erscheinen herauskommen
        veröffentlichen|einberufen einladen ansetzen|regeln klären organisieren abwickeln|aussortieren entfernen
        wegwerfen entsorgen|ablegen speichern hochladen|zurückgehen sinken rückläufig nachlassen abnehmen|kümmern
        übernehmen erledigen|tragen übernehmen bezahlen|aufhängen anbringen befestigen|abholen holen mitnehmen|
        auffüllen nachfüllen befüllen|transportieren bringen befördern|übergeben aushändigen überreichen|beraten
        konsultieren|einbeziehen einbinden beteiligen|aufnehmen berücksichtigen einbeziehen|berücksichtigen
        beachten|erwägen überlegen nachdenken prüfen|verbinden anschließen verknüpfen koppeln|aufteilen teilen
        trennen|zusammenführen zusammenlegen vereinen bündeln|schätzen kalkulieren berechnen|berechnen ermitteln
        ausrechnen|scheitern misslingen|ausfallen entfallen|vertreten repräsentieren|leiten führen moderieren|lehren
        unterrichten|begründen rechtfertigen|kennzeichnen markieren beschriften|nummerieren zählen|beschleunigen
        forcieren|vereinfachen erleichtern|abdecken enthalten einschließen umfassen|überschreiten übersteigen|
        einhalten befolgen|einhalten schaffen|unterbrechen pausieren|wiederholen erneut|ankündigen bekanntgeben|
        fordern verlangen|garantieren zusichern versprechen|versprechen zusagen|akzeptieren annehmen|verweigern
        ablehnen|ausdrucken drucken|kopieren vervielfältigen|einscannen scannen digitalisieren|eintragen einpflegen
        erfassen aufnehmen|ausfüllen ergänzen|bewachen sichern|einlagern lagern|kürzen streichen|loben würdigen|
        ehren auszeichnen|finanzieren fördern|wechseln ändern|nachbessern verbessern|ausbauen erweitern|renovieren
        sanieren modernisieren erneuern|renovierung sanierung|abreißen abbrechen|handbuch leitfaden anleitung
        ratgeber|ehrenamtliche freiwillige helfer|einführung einarbeitung|stand bude|lohn gehalt vergütung
        bezahlung|arbeiten arbeit|chef leiter leiterin|aufsicht überwachung|wettbewerb konkurrenz|hersteller
        produzent|händler verkäufer|verbraucher konsument nutzer|nutzer anwender user|oberfläche interface|
        schnittstelle api|abruf zugriff|passwort kennwort|rechner computer pc|handy smartphone|bildschirm monitor|
        datenschutz dsgvo|sicherung backup|sitz standort|etage stock|keller untergeschoss|hof gelände|lärm krach|
        müll abfall|kinder schüler|jugendliche teenager|senioren ältere|ferien urlaub|rundgang führung|fahrt reise|
        ausflug fahrt|hinweis tipp rat|bedingung voraussetzung|vorschrift gesetz|vorfall ereignis|verfahren prozess
        ablauf|vorgehen methode|reihenfolge abfolge|überblick übersicht zusammenfassung|auszug ausschnitt|kopie
        duplikat|konto account|beginn auftakt|schluss ende|mehrheit großteil|großteil meisten|gesamtzahl summe|
        anstieg zunahme wachstum|rückgang abnahme|erfolgreich gut|gut positiv|schlecht negativ|einfach leicht|schwer
        schwierig|teuer kostspielig|günstig billig preiswert|leise ruhig|freiwillig optional|verpflichtend
        obligatorisch verbindlich pflicht|kostenlos gratis unentgeltlich|gemeinsam zusammen|hauptsächlich
        überwiegend größtenteils vorwiegend|häufig oft|pünktlich rechtzeitig fristgerecht|schriftlich mail|
        telefonisch anrufen telefon|mündlich persönlich""",
    "fr": """prévoir budgéter provisionner réserver|adhérent membre|local locaux|assurance assureur|couvrir couvert
        charge|autorisé permis|maintenir conserver garder|relire vérifier|mot message lettre|compter dénombrer|
        informer communiquer signaler notifier annoncer|demander interroger questionner|renseigner demander|
        demander récupérer|vérifier confirmer|envoyer diffuser distribuer partager|transmettre transférer suivre|
        envoyer remettre|déposer soumettre présenter|créer ouvrir établir|créer élaborer concevoir développer|
        élaborer préparer définir|écrire composer|brouillon ébauche projet version|documenter consigner noter
        enregistrer|modifier adapter ajuster changer|corriger résoudre réparer|résoudre régler traiter|problème bug
        anomalie dysfonctionnement|erreur bug|enquêter analyser chercher|analyser évaluer|évaluer estimer apprécier|
        revoir réexaminer revue|revoir relire|tester vérifier|garantir assurer veiller|surveiller suivre contrôler|
        mettre installer|instaurer introduire installer appliquer|organiser installer monter|lancer initier entamer|
        clôturer fermer clore|terminer clôturer conclure|résilier rompre dénoncer|prolonger renouveler|garder
        conserver maintenir|continuer poursuivre|retard retarder|remplacer migrer basculer|passer augmenter|
        augmenter relever|réduire abaisser couper|embaucher recrutement|procurer acheter|livrer arriver|recevoir
        obtenir|confier attribuer retenir|attribuer allouer affecter|proposer offrir|travailler employer|plaindre
        plainte réclamation|manquer attendre|exiger demander|recommander conseiller préconiser suggérer|télécharger
        charger|bloquer verrouiller désactiver|débloquer activer|élever atteindre|traiter gérer|archiver classer|
        accompagner aider|expirer arriver|actualiser réviser|résumer synthétiser résumé synthèse|empêcher bloquer|
        craindre redouter|préférer privilégier|personne gens employé|personnel effectif équipe|réunion rendez séance
        rencontre point|convoquer inviter|procès rapport compte|ordre agenda|planning calendrier échéancier|prix
        coût|budget enveloppe crédit|fournisseur vendeur|prestataire opérateur|site agence succursale|direction
        gérance management|supérieur chef|service département|administration préfecture autorité|autorisation permis
        accord permission|panne coupure arrêt|disponibilité disponible libre|accès identifiant compte|enquête
        sondage questionnaire|résultat conclusion|risque danger|inquiétude préoccupation crainte|inquiéter
        préoccuper|manque pénurie|mesure action|annonce offre|stage formation cours|exposé présentation|nombre
        quantité|part proportion|somme montant|dégât dommage|machine appareil|camion poids|vélo bicyclette|actuel
        présent courant existant|dernier précédent passé|prochain suivant|important principal majeur|principal
        surtout|nombreux beaucoup|provisoire temporaire|définitif final|ligne internet|pourquoi cause raison|quand
        date|règle règlement consigne|photo image|expérience enseignement|point thème|message courrier mail
        courriel|insatisfait mécontent|satisfait content|lenteur lent|taux niveau|dossier demande|ensemble totalité|
        directeur gérant|bon commande|contrat convention|tarif coût|salle local|chantier travaux|usine fabrique|
        magasin boutique|stocker entreposer|entrepôt dépôt|chiffre donnée|donnée information|stratégie plan|objectif
        but cible|trouver identifier repérer|étape phase|tri sélection|noter inscrire|tenir organiser|gratuit
        offert|semaine hebdomadaire|copie exemplaire|apprendre former|soigner traiter|contrôle vérification|chercher
        trouver|produire fabriquer générer production fabrication|survenir arriver produire|valable courir|paraître
        sortir publier|convoquer inviter réunir|régler organiser arranger|jeter retirer enlever éliminer
        débarrasser|déposer enregistrer stocker|baisser recul diminution|occuper charger gérer|accrocher poser|
        remplir compléter|transporter acheminer|remettre donner confier|conseiller consulter|impliquer associer|
        intégrer inclure|tenir considérer|envisager réfléchir étudier|relier connecter raccorder|séparer diviser
        scinder|fusionner regrouper réunir|estimer chiffrer calculer|échouer rater|représenter remplacer|diriger
        mener conduire animer|enseigner former|justifier motiver|marquer étiqueter|accélérer hâter|simplifier
        faciliter|couvrir comprendre inclure|dépasser excéder|respecter tenir|interrompre suspendre|répéter refaire|
        promettre garantir|accepter valider|refuser décliner|copier dupliquer|scanner numériser|saisir entrer
        enregistrer|protéger sécuriser|féliciter saluer|financer subventionner|rénover restaurer réhabiliter|démolir
        abattre|guide manuel notice|bénévole volontaire|salaire paie rémunération|travaux chantier|directrice
        responsable|concurrence concurrent|fabricant producteur|commerçant détaillant|consommateur utilisateur|
        usager utilisateur|interface api|portable mobile téléphone|écran moniteur|sauvegarde backup|étage niveau|
        cour terrain|bruit nuisance|déchet ordure|jeune adolescent|vacance congé|voyage déplacement|condition
        exigence|loi règle|incident événement|procédure processus démarche|méthode approche|aperçu synthèse résumé|
        extrait passage|compte profil|début lancement|majorité plupart|hausse augmentation|bon positif|mauvais
        négatif|simple facile|difficile compliqué|cher coûteux|facultatif optionnel|obligatoire impératif|gratuit
        gratuitement|ensemble conjointement|principalement surtout essentiellement|souvent fréquemment|autre
        alternative|frais dépense coût|chauffage énergie|retirer enlever ôter|mettre placer déposer|inauguration
        ouverture|lettre bulletin newsletter|réussir parvenir|prêter louer""",
    "es": """entregar presentar|pendiente faltar|listado lista relación|presupuesto cotización|dejar permitir|mover
        trasladar cambiar|auxiliar ayudante asistente|mantener conservar guardar|contar hablar|poner colocar|
        informar comunicar avisar notificar|preguntar consultar averiguar|preguntar pedir|averiguar confirmar
        comprobar|enviar repartir distribuir difundir|remitir reenviar enviar transferir|presentar someter|entregar
        someter|publicar subir colgar|registrar inscribir apuntar|crear elaborar establecer desarrollar|elaborar
        preparar definir|documentar anotar apuntar registrar|borrador versión|modificar ajustar adaptar cambiar|
        ajustar acordar concretar|corregir arreglar solucionar reparar subsanar|resolver solucionar arreglar|
        problema fallo avería|error fallo bug|investigar analizar estudiar|analizar evaluar|evaluar valorar estimar|
        revisar repasar|probar comprobar|asegurar verificar comprobar garantizar|vigilar supervisar seguir controlar
        monitorizar|implantar implementar introducir instaurar|lanzar iniciar|cerrar concluir|cancelar rescindir|
        renovar prorrogar ampliar|mantener conservar|continuar seguir proseguir|retraso demora retrasar|migrar
        trasladar pasar|aumentar elevar incrementar|reducir recortar rebajar|contratar incorporar contratación|
        conseguir obtener adquirir|entregar llegar|recibir obtener tener|adjudicar asignar conceder otorgar|ofrecer
        proporcionar|ofrecer haber|trabajar emplear|quejarse reclamar queja reclamación|faltar falta escasez
        carencia|exigir requerir|recomendar aconsejar sugerir|descargar bajar|bloquear desactivar|desbloquear
        activar|ascender alcanzar|procesar tratar gestionar tramitar|archivar guardar|acompañar ayudar|vencer
        caducar expirar terminar|resumir sintetizar resumen síntesis|impedir bloquear|temer preocupar|preocupar
        preocupación inquietud|preferir priorizar|persona gente empleado trabajador|personal plantilla equipo|
        reunión sesión cita encuentro|convocar citar invitar agendar|acta minuta|orden agenda|calendario cronograma
        planificación programa|gasto costo|presupuesto partida|proveedor suministrador vendedor|sede sucursal
        oficina|gerencia dirección|jefe superior encargado|departamento área sección|administración autoridad|
        permiso autorización licencia|caída interrupción corte|disponibilidad disponible libre|acceso cuenta
        usuario|encuesta sondeo cuestionario|resultado conclusión|riesgo peligro|medida acción|puesto trabajo|taller
        curso jornada|charla presentación ponencia|número cantidad|parte proporción porcentaje|suma importe monto|
        daño desperfecto|máquina aparato|actual vigente existente|último anterior pasado|próximo siguiente entrante|
        importante principal clave|mucho numeroso|provisional temporal|definitivo final|web página sitio portal|
        porqué causa motivo|cuándo fecha|norma regla reglamento|foto imagen|experiencia aprendizaje|asunto tema
        punto|mensaje correo mail|descontento insatisfecho|satisfecho contento|lentitud lento|pendiente abierto|
        esperar aguardar pendiente|espera esperar|llegada llegar|técnico operario|cuota tarifa|contrato convenio|
        obra reforma|reforma renovación rehabilitación|tejado cubierta techo|fábrica planta|tienda comercio|almacén
        depósito bodega|dato información cifra|estrategia plan|objetivo meta|encontrar identificar localizar|etapa
        fase|celebrar organizar|gratuito gratis|copia ejemplar|enseñar formar|atender tratar|control verificación|
        ocupar ocupación lleno|pedido encargo orden|encargar pedir|maqueta prototipo|ahora adelante|eliminar
        desaparecer|compra adquisición|comentario opinión feedback|mejora optimización|buscar encontrar|producir
        fabricar generar producción fabricación|ocurrir suceder pasar surgir|vigente válido|salir aparecer publicar|
        convocar invitar reunir|resolver organizar arreglar|tirar retirar quitar sacar eliminar desechar|guardar
        almacenar subir|bajar disminución descenso caer|ocupar encargar gestionar|colgar poner|rellenar completar
        llenar|transportar llevar|entregar dar|asesorar consultar|implicar involucrar|integrar incluir|considerar
        contemplar valorar|pensar estudiar|conectar enlazar vincular|separar dividir|fusionar unir agrupar|estimar
        calcular|fracasar fallar|representar sustituir|dirigir moderar|enseñar formar|justificar motivar|marcar
        etiquetar señalar|acelerar agilizar|simplificar facilitar|cubrir incluir abarcar|superar exceder|respetar
        cumplir|interrumpir pausar|repetir rehacer|prometer garantizar|aceptar admitir|rehusar rechazar|copiar
        duplicar|escanear digitalizar|introducir meter registrar|proteger asegurar|felicitar elogiar|financiar
        subvencionar|conceder aprobar otorgar|reformar renovar rehabilitar|demoler derribar|guía manual|voluntario
        colaborador|sueldo salario paga|directora responsable|competencia competidor|fabricante productor|
        comerciante tienda|consumidor usuario|móvil teléfono|pantalla monitor|planta piso|patio terreno|ruido
        molestia|basura residuo|joven adolescente|viaje excursión|condición requisito|ley norma|incidente suceso|
        procedimiento proceso trámite|método enfoque|extracto fragmento|cuenta perfil|inicio comienzo|aumento subida
        incremento|bueno positivo|malo negativo|sencillo fácil simple|difícil complicado|caro costoso|barato
        económico|voluntario opcional|obligatorio preceptivo|conjuntamente juntos|frecuentemente menudo|otro
        alternativa|costo gasto|permanecer estar quedar seguir|boletín newsletter|colocar poner|puesto stand|acabar
        concluir|daño rotura""",
}
"""Words that ask for, or tell, the same."""

LIGHT_WORDS = {
    "en": "another anymore instead else otherwise accordingly",
    "de": """stattfinden erst bestehen
        sorgen sicherstellen veranlassen lassen zukunft künftig fortan ungefähr zirka knapp fast vorerst
        miteinander zueinander untereinander sagen sagte erwähnen berichten erklären betonen anmerken angeben""",
    "fr": """veiller quand presque rencontrer rencontré bien surtout indiquer dire dit déclarer affirmer mentionner
        souligner préciser rapporter""",
    "es": """dar
        asegurar tramitar gestionar tener cuándo casi adelante haber habrá seguimos bien señalar indicar decir dijo
        dice afirmar comentar mencionar destacar subrayar junto juntos""",
}
"""Words that a paraphrase adds, leaves out or changes freely."""

CARRIERS = """make do conduct perform hold give send provide submit run undertake place issue durchführen vornehmen
    veranlassen vollziehen erledigen erstellen abhalten führen stellen treffen leisten tätigen auslösen anstoßen
    einleiten ausführen schreiben verfassen erteilen abgeben aussprechen effectuer réaliser procéder mener faire
    établir passer prendre rédiger dresser lancer realizar hacer efectuar tramitar gestionar llevar dar tomar
    proceder redactar elaborar tener cursar soumettre someter"""
"""Verbs that carry a noun which names the work: `Verlängerung veranlassen` says `verlängern`."""

NOUNS = {
    "de": """entwurf=entwerfen entwürfe=entwerfen hinweis=hinweisen nachweis=nachweisen rückgang=zurückgehen
        rückgabe=zurückgeben vergabe=vergeben übergabe=übergeben abgabe=abgeben ausgabe=ausgeben
        weitergabe=weitergeben freigabe=freigeben verbot=verbieten versand=versenden vortrag=vortragen wahl=wählen
        auswahl=auswählen wachstum=wachsen wunsch=wünschen zugriff=zugreifen annahme=annehmen aufnahme=aufnehmen
        übernahme=übernehmen teilnahme=teilnehmen abnahme=abnehmen ankunft=ankommen abfahrt=abfahren bezug=beziehen
        einzug=einziehen auszug=ausziehen umzug=umziehen abzug=abziehen schutz=schützen ersatz=ersetzen
        einsatz=einsetzen erwerb=erwerben erhalt=erhalten verzug=verziehen abbruch=abbrechen eingang=eingehen
        ausfall=ausfallen verlust=verlieren gespräch=sprechen hilfe=helfen bestellung=bestellen vermerk=vermerken
        besuch=besuchen bericht=berichten verbesserung=verbessern abschaffung=abschaffen mitarbeitende=mitarbeiter
        mitarbeitenden=mitarbeiter teilnehmende=teilnehmer teilnehmenden=teilnehmer studierende=student
        studierenden=student""",
    "fr": """tenu=tenir obtenue=obtenir retenu=retenir retenue=retenir maintenu=maintenir contenu=contenir
        soutenu=soutenir intervenu=intervenir convenu=convenir prévenu=prévenir appris=apprendre repris=reprendre
        reprise=reprendre compris=comprendre promis=promettre admis=admettre traduit=traduire conduit=conduire
        introduit=introduire construit=construire détruit=détruire écrit=écrire décrit=décrire prescrit=prescrire
        rendu=rendre attendu=attendre attend=attendre attente=attendre étendu=étendre répondu=répondre
        suspendu=suspendre entendu=entendre défendu=défendre joint=joindre prévu=prévoir revu=revoir revue=revoir
        aperçu=apercevoir offert=offrir découvert=découvrir export=exporter import=importer arrêt=arrêter
        retard=retarder report=reporter suivi=suivre contrôle=contrôler révision=réviser conseil=conseiller
        transfert=transférer renvoi=renvoyer départ=partir refus=refuser abandon=abandonner ajout=ajouter
        retrait=retirer recours=recourir accord=accorder échange=échanger étude=étudier recherche=rechercher
        demande=demander commande=commander rencontre=rencontrer aide=aider visite=visiter analyse=analyser
        maintien=maintenir soutien=soutenir découverte=découvrir offre=offrir ouverture=ouvrir fermeture=fermer
        signature=signer lecture=lire relecture=relire nomination=nommer occupation=occuper plainte=plaindre
        plaignent=plaindre plaint=plaindre plaignait=plaindre inquiétude=inquiéter lenteur=lent hausse=hausser
        baisse=baisser disponibilité=disponible synthèse=synthétiser""",
    "es": """llegada=llegar salida=salir subida=subir bajada=bajar caída=caer cayó=caer cae=caer búsqueda=buscar
        reserva=reservar mejora=mejorar ayuda=ayudar consulta=consultar pregunta=preguntar prueba=probar
        reforma=reformar encuesta=encuestar queja=quejarse cambio=cambiar desarrollo=desarrollar retraso=retrasar
        aumento=aumentar inicio=iniciar cálculo=calcular control=controlar diseño=diseñar estudio=estudiar
        lanzamiento=lanzar registro=registrar acuerdo=acordar acuerda=acordar uso=usar usando=usar usa=usar
        traslado=trasladar regreso=regresar visita=visitar espera=esperar falta=faltar comparativa=comparar
        comparación=comparar oferta=ofrecer muestra=mostrar disponibilidad=disponible lentitud=lento estén=estar
        esté=estar seguimos=seguir seguirá=seguir seguiremos=seguir tenemos=tener podemos=poder mantenemos=mantener
        pedimos=pedir decidimos=decidir decide=decidir hubo=haber habrá=haber habría=haber implantamos=implantar""",
}
"""Nouns and forms of verbs to the word that they belong to."""

FUNCTION_WORDS = {
    "en": """onward onwards versus vs meanwhile afterwards beforehand thereby therefore hence thus whilst amid among
        someone somebody""",
    "de": "ungefähr zirka gegenüber zuvor hinsichtlich bezüglich betreffend samt nämlich",
    "fr": "lors auprès concernant ès vis n'y s'y j'y d'y l'y va vont allons merci",
    "es": "estén esté cuál cuales cuáles cual va van vamos",
}
"""Words that say little by themselves."""

PHRASES = {
    "en": """set aside=reserve|put aside=reserve|go ahead with=proceed|wrap up=finish|top up=refill|track down=find|drop
        off=deliver|cut down=fell|opt for=choose|go for=choose|buy in=purchase|chase up=chase|pay for=pay|virtual
        machine=vm|chief executive officer=ceo|chief financial officer=cfo|chief operating officer=coo|chief technology
        officer=cto|chief information officer=cio|return on investment=roi|key performance indicator=kpi|key performance
        indicators=kpi|service level agreement=sla|statement of work=sow|request for proposal=rfp|request for
        proposals=rfp|request for quotation=rfq|request for information=rfi|purchase order=po|proof of concept=poc|
        quality assurance=qa|user interface=ui|user experience=ux|pull request=pr|standard operating procedure=sop|
        standard operating procedures=sop|search engine optimisation=seo|search engine optimization=seo|frequently asked
        questions=faq|value added tax=vat|minimum viable product=mvp|customer relationship management=crm|enterprise
        resource planning=erp|memorandum of understanding=mou|letter of intent=loi|research and development=rd|
        artificial intelligence=ai|machine learning=ml|continuous integration=ci|annual general meeting=agm|general
        assembly=assembly|single sign on=sso|two factor authentication=2fa|multi factor authentication=mfa|application
        programming interface=api|software development kit=sdk|point of sale=pos|work from home=wfh|health and
        safety=hse|terms of reference=tor|bill of materials=bom|net promoter score=nps|public address=pa|virtual private
        network=vpn|content management system=cms|operating system=os|subject matter expert=sme""",
    "de": """auf der suche nach=suchen|kümmert sich um=um|in zukunft=künftig|von nun an=künftig|ab sofort=sofort|
        fürs erste=vorerst|bis auf weiteres=vorerst|auf
        den neuesten stand bringen=aktualisieren|auf den aktuellen stand bringen=aktualisieren|auf stand
        bringen=aktualisieren|online stellen=veröffentlichen|online gestellt=veröffentlichen|ins netz
        stellen=veröffentlichen|zukommen lassen=senden|in rechnung stellen=berechnen|zur kenntnis
        bringen=informieren|rücksprache halten=besprechen|rücksprache nehmen=besprechen|in die tat
        umsetzen=umsetzen|unter die lupe nehmen=prüfen|auf die beine stellen=organisieren|zum abschluss
        bringen=abschließen|zu ende bringen=abschließen|in angriff nehmen=beginnen|zur sprache bringen=ansprechen|
        nach wie vor=weiterhin|eine reihe von=mehrere|eine vielzahl von=viele|im rahmen=bei|in bezug auf=über|im
        hinblick auf=über|im bereich=in|im laufe=während|aus diesem grund=daher|noch nicht=nicht|zum thema=über|
        steht noch aus=fehlt|stehen noch aus=fehlen|mit hilfe=durch|mit freundlicher=durch|zu prüfen=prüfen|der
        ansicht=meint|auf eis gelegt=aussetzen|auf eis legen=aussetzen|
        auf eis liegt=aussetzen|liegt bei=beträgt|liegen bei=betragen|lag bei=betrug|geht an=erhält|ging an=erhielt|per
        mail=mailen|per e mail=mailen""",
    "fr": """s occupe de=de|prise en charge=couvrir|près de=environ|à peu près=environ|autour de=environ|
        pour l instant=provisoirement|pour le
        moment=provisoirement|dans l immédiat=provisoirement|à compter de=dès|à compter du=dès|à partir d=dès|d ores
        et déjà=déjà|mettre en ligne=publier|mise en ligne=publier|mis en ligne=publier|faire suivre=transférer|
        passer en revue=revoir|faire le point sur=discuter|faire le point=discuter|prendre en charge=gérer|donner
        suite à=traiter|mettre fin à=terminer|arrive à échéance=expirer|arriver à échéance=expirer|arrive à
        expiration=expirer|en place=actuel|en cours=actuel|en vigueur=actuel|venir à bout de=terminer|tirer parti
        de=utiliser|avoir besoin de=falloir|a besoin de=falloir|ont besoin de=falloir|est en mesure de=peut|sont en
        mesure de=peuvent|être en mesure de=pouvoir|se renseigner auprès de=demander|se renseigner sur=demander|se
        renseigner=demander|s assurer=vérifier|s assurer auprès du=vérifier|s assurer que=vérifier|est chargé
        de=devoir|est chargée de=devoir|l ensemble des=tous|l ensemble du=tout|l ensemble de=tout|la totalité
        des=tous|au cours du=pendant|au cours de=pendant|au cours des=pendant|dans le cadre de=pour|dans le cadre
        du=pour|en ce qui concerne=sur|par rapport à=sur|en raison de=cause|en raison du=cause|à cause de=cause|à
        cause du=cause|grâce à=par|grâce au=par|un certain nombre de=plusieurs|un grand nombre de=beaucoup|bon
        nombre de=beaucoup|en attente de=attendre|dans l attente de=attendre|première version=brouillon|premier
        jet=brouillon|première ébauche=brouillon|tout de suite=immédiatement""",
    "es": """se encarga de=de|poner al día=actualizar|por ahora=provisionalmente|de momento=provisionalmente|
        por el momento=provisionalmente|en
        adelante=ahora|a partir de ahora=ahora|de ahora en adelante=ahora|a cargo de=responsable|a la espera
        de=esperar|a la espera del=esperar|a espera de=esperar|en espera de=esperar|en espera del=esperar|seguimos a
        la espera=esperar|dar respuesta=responder|dar por terminado=terminar|pasar a limpio=transcribir|ponerse de
        acuerdo=acordar|llegar a un acuerdo=acordar|echar un vistazo=revisar|hacer un seguimiento=seguir|hacer
        seguimiento=seguir|la mayor parte de=mayoría|una serie de=varios|un gran número de=muchos|gran cantidad
        de=muchos|en relación con=sobre|con respecto a=sobre|respecto a=sobre|en cuanto a=sobre|en lo que respecta
        a=sobre|a causa de=por|debido a=por|con motivo de=por|gracias a=por|por medio de=con|a través de=por|de
        acuerdo con=según|dar parte=informar|estar pendiente de=esperar|a tiempo=plazo|primera versión=borrador|
        primer borrador=borrador|asegurarse de que=verificar|asegurarse de=verificar|asegurar que=verificar|lo antes
        posible=urgente|cuanto antes=urgente|a la mayor brevedad=urgente|por qué=porqué|fin de mes=fin|final de
        mes=fin""",
}
"""Phrases and the word that stands for them."""

RELATING = """have hold contain cover describe support handle cost amount total come go run show indicate reveal stay
    remain keep limit restrict cause result lead apply concern relate affect involve include use rely last design size
    base exceed average stand lie sit feature carry bear happen occur arise appear seem look become consist comprise
    form arrive reach fit seat accommodate deal address serve work function see find betragen belaufen liegen kosten
    enthalten umfassen decken beschreiben unterstützen schaffen halten fassen bleiben dauern führen betreffen gelten
    zeigen ergeben stehen befinden reichen passen kommen gehen laufen machen stattfinden erfolgen begrenzen beschränken
    verursachen tragen coûter revenir revient élever atteindre tenir tient contenir contient couvrir décrire rester
    durer concerner montrer indiquer mener limiter restreindre causer porter passer venir aller faire dérouler trouver
    situer compter comprendre costar ascender alcanzar contener cubrir describir quedar durar afectar mostrar indicar
    llevar limitar restringir causar pasar venir hacer celebrar realizar encontrar situar contar incluir"""
"""Verbs that only relate what is told: one may stand for another where all else is the same in other words."""

ENDING = """stop cease discontinue abolish scrap end quit drop einstellen abschaffen streichen beenden entfallen
    wegfallen supprimer arrêter cesser abandonner suprimir eliminar cesar dejar abolir"""
"""Verbs that say of what they end that it is no longer."""

HAPPENING = (
    """happen occur go come arrive arise appear remain become stattfinden erfolgen zählen verzeichnen registrieren"""
)
"""Verbs that carry on behind a noun and make no other thing of it."""

INQUIRING = """ask request enquire inquire determine check review investigate clarify verify see look examine explore
    assess evaluate analyse understand discuss consider think decide confirm contact obtain get consult research
    wonder know
    why fragen bitten erfragen klären prüfen sehen schauen untersuchen ermitteln überlegen besprechen entscheiden
    einholen
    nachfragen erkundigen abklären herausfinden anfragen wissen demander vérifier voir examiner étudier analyser savoir
    déterminer identifier trouver chercher consulter discuter décider réfléchir solliciter renseigner contacter
    preguntar
    comprobar ver mirar averiguar investigar estudiar analizar saber determinar consultar hablar decidir pensar revisar
    pedir solicitar"""
"""Verbs with which something is to be found out: one may stand for another."""
