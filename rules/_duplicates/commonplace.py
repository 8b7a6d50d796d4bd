"""Everyday words for one thing, by language, with the units of measure; rows are parted by `|`."""

from __future__ import annotations

from typing import Final

UNITS: Final = """kg kilo kilos kilogram kilograms kilogramm kilogramme kilogrammes kilogramo kilogramos|km kilometre
    kilometres kilometer kilometers kilomètre kilomètres kilómetro kilómetros|cm centimetre centimetres centimeter
    centimeters zentimeter centimètre centimètres centímetro centímetros|mm millimetre millimetres millimeter
    millimeters millimètre millimètres milímetro milímetros|litre litres liter liters litro litros|hl hectolitre
    hectolitres hektoliter hectolitro hectolitros|ha hectare hectares hektar hectárea hectáreas|kw kilowatt kilowatts
    kilovatio kilovatios|kwh kilowattstunde kilowattstunden kilowattheure kilowattheures|gb gigabyte gigabytes
    gigaoctet gigaoctets|tb terabyte terabytes téraoctet|mb megabyte megabytes mégaoctet|ms millisecond milliseconds
    millisekunde millisekunden milliseconde milisegundo milisegundos|sec second seconds"""

SYNONYMS: Final = {
    "en": """alarm alert|permission consent authorisation authorization|exhibition show exhibit|shop store|lorry truck|
        rubbish trash garbage refuse|flat apartment|lift elevator|holiday vacation|torch flashlight|timetable
        schedule|rota roster|toilet restroom lavatory|film movie|football soccer|illness sickness disease|doctor
        physician|lawyer attorney solicitor counsel|teacher instructor|kid child children|visitor guest|attendee
        participant|newcomer beginner novice|boss manager supervisor|labourer worker|squad team crew|helper
        volunteer|inhabitant resident occupant|tenant renter lessee|landlord lessor|purchaser buyer|donation gift|
        subsidy grant funding|fine penalty|fee charge|wage salary|levy tax|turnover revenue takings proceeds|
        deficit shortfall loss|bill invoice|tenancy lease|cutoff deadline|holdup delay setback|outage breakdown
        downtime|glitch bug fault|harm damage|drip leak|corrosion rust|mould mold mildew|odour smell|filthy
        dirty|damp moist wet|faulty defective broken|vacant empty unoccupied|crowded packed|inexpensive cheap
        affordable|costly expensive pricey|complimentary gratis free|swift speedy prompt quick fast|sluggish slow|
        huge large big|tiny small|broad wide|sturdy robust strong|feeble weak|hazardous dangerous risky unsafe|
        straightforward simple easy|tricky difficult hard|vital essential crucial|handy useful helpful|incorrect
        wrong mistaken erroneous|accurate correct|lacking missing|supplementary additional extra further|sufficient
        adequate enough|spare backup|historic ancient|former previous|yearly annual|overnight night|interim
        temporary provisional|vanish disappear|depart leave|haul transport convey carry|shove push|drag tow pull|
        hoist lift|fasten attach mount fix|dismantle detach|shut close|erect build construct|raze demolish|scrub
        wash clean|excavate dig|sow plant|reap harvest|irrigate water|acquire obtain get|locate find discover|
        seek search hunt look|attempt try|rehearse practise practice|instruct teach|brief explain|outline describe|
        state declare|announce publicise publicize publish|pledge promise commit|decline refuse reject|authorise
        authorize approve allow|ban prohibit forbid bar|counsel advise recommend|caution warn|greet welcome|grumble
        complain|object protest|laud praise commend|dispute argue|oversee supervise|operate run|observe watch|aid
        assist help|hamper hinder impede|avert prevent avoid|trigger cause|impact affect influence|worsen
        deteriorate|alter modify change adjust|duplicate copy|pen write|dispatch ship send|fetch collect|erase
        delete|tally count|gauge measure|compute calculate reckon|contrast compare|tag label mark|sketch draw|
        manufacture produce make|slash cut reduce|divide split separate|unite merge combine|append add|surpass
        exceed|attain reach|squander waste|elect choose|resign quit|employ recruit hire|dismiss fire sack|possess
        own|freeze frozen froze|prolong extend lengthen|expert specialist|proof evidence|enquiry inquiry enquiries
        query|press media|web online internet|journalist reporter|personnel staff workforce|headcount staffing|
        remuneration compensation|leaflet flyer|parcel package|bicycle bike|ship vessel|harbour harbor port|
        airfield airport|railway rail|aircraft plane airplane|luggage baggage|objective goal target aim|benefit
        advantage|drawback disadvantage|concern worry|trial test|guideline rule|regulation rule|footage video|
        photo picture photograph image|storage warehouse|stock inventory|merchandise goods|shipment consignment
        delivery|refund reimbursement|reimburse refund|send post mail dispatch|approve ok okay oks greenlight|
        vacuum hoover|volume loudness|fortnightly biweekly|promoter organiser|dividend payout|lame limping limp|
        treasurer treasury|rebuttal response reply|referee reviewer|manuscript paper|recheck retest repeat|sort fix
        repair|hand deliver|source procure obtain|finalise settle|correct amend|shorten trim|double twice|halve
        half|decrease lessen|halt cease|finish end|protect guard|erase wipe|contain comprise|connect attach|
        circulate distribute spread|assess judge|judge rate score grade|itemise enumerate list|anticipate predict
        forecast project|fix set define|define determine|select appoint|urge encourage|teach show|serve offer|
        complain object|oppose object resist|back endorse|bill charge invoice|forfeit lose|direct head|operate
        work function run|break damage crack|leak seep|burn scorch|melt thaw|wash rinse|decorate paint|suspend
        hang|photograph shoot|remember recall|overlook forget miss|rest relax|dine eat|dealer seller|ally
        partner|opponent rival|director manager head|chief head lead|aide assistant|nurse carer|gp doctor
        physician|relative family|youngster kid|lecturer professor|programme course|essay paper|footage clip|gig
        concert show|vocalist singer|crowd audience|spot site place|district zone area|trail path|partition wall|
        chicken hen|loaf bread|fruit produce|veg vegetable|prepayment deposit|condition clause term|matter case
        issue|query question issue|effect result|ground reason|span period|step measure action|role function|
        knowledge expertise|sitting session|conversation talk call|account statement|edition version draft|
        directory folder|entry item piece|index register list|notice announcement|handout flyer leaflet|app
        program|instrument tool|gadget device|part component element|aspect factor|stake share|spare additional
        extra|tough hard difficult|seldom rarely|constantly always|exactly precisely|partly partially|individually
        separately|tired exhausted|annoyed frustrated|definite certain|clear plain|simple basic fundamental|
        strange odd unusual|usual normal standard regular|overseas abroad|worldwide global|discharge release|
        payroll wages|newcomer starter|vanish disappear|shrub bush|pavement sidewalk|timetable roster|mandatory
        obligatory|obligatory required|abolish axe|outing excursion|excursion trip|donor contributor|expire lapse|
        lapse end|tender bid|shareholder stockholder|severance redundancy|layoff redundancy|outsource subcontract|
        subcontractor contractor|payable due|turnover revenue|headcount staff|vacate leave|premises building|
        occupy inhabit|quarrel dispute|dispute disagreement|lessen ease|mow trim|puncture flat|tyre wheel|brake
        stop|gearbox transmission|fuel petrol diesel|petrol gasoline|torch flashlight|bin trash|rubbish trash
        garbage|litter garbage|nappy diaper|pram stroller|pushchair stroller|biscuit cookie|sweets candy|crisps
        chips|aubergine eggplant|courgette zucchini|mobile cellphone|autumn fall|underground subway|tube subway|
        railway railroad|pavement footpath|cinema theatre|theatre playhouse|film picture|curriculum syllabus|
        syllabus programme|detention punishment|headteacher principal headmaster|caretaker janitor|playground
        schoolyard|allergy intolerance|intolerant allergic|wheelchair chair|crutch stick|bandage dressing|plaster
        cast|stitch suture|jab injection|injection shot|checkup examination|scan mri|bloods labs|relapse
        recurrence|prognosis outlook|obituary notice|funeral burial|wedding marriage|christening baptism|
        congregation parish|sermon homily|vicar priest pastor|choir singers|organ keyboard|verger sexton|refuge
        shelter|shelter hostel|foodbank pantry|helpline hotline|fundraiser appeal|appeal campaign|campaign drive|
        petition motion|byelaw ordinance|councillor alderman|constituency ward|ballot vote poll""",
    "de": """brand feuer|zulieferer lieferant|verlängern ausdehnen|geschäft laden|lastwagen lkw|müll abfall|fahrstuhl
        aufzug lift|ferien urlaub|arzt mediziner|anwalt rechtsanwalt jurist|lehrer lehrkraft|helfer freiwillige
        ehrenamtliche|mieter mietpartei|eigentümer besitzer|käufer erwerber|spende zuwendung|zuschuss förderung
        subvention|strafe bußgeld|gebühr entgelt|lohn gehalt|umsatz erlös einnahme|verlust defizit fehlbetrag|
        anstieg zunahme zuwachs|rückgang abnahme|rechnung faktura|feucht nass|defekt kaputt beschädigt|günstig
        billig preiswert|teuer kostspielig|schnell rasch zügig|groß riesig|klein winzig|gefährlich riskant|
        schwierig schwer kompliziert|nützlich hilfreich|falsch fehlerhaft|richtig korrekt|zusätzlich weitere extra|
        ausreichend genügend genug|ehemalig vorherig|jährlich alljährlich|nachts nächtlich|verschwinden
        abhandenkommen|abreisen abfahren|befördern transportieren|schleppen ziehen|befestigen montieren anbringen|
        abmontieren demontieren abbauen|schließen zumachen|errichten bauen|waschen reinigen säubern putzen|ausheben
        graben|aussäen säen|bewässern gießen|erwerben kaufen|auffinden finden entdecken|versuchen probieren|üben
        proben einüben|unterrichten lehren schulen|erläutern erklären|schildern beschreiben|ankündigen bekanntgeben|
        versprechen zusagen|ablehnen zurückweisen|genehmigen bewilligen|untersagen verbieten|empfehlen raten|warnen
        mahnen|loben würdigen|beaufsichtigen überwachen|schützen sichern|vermeiden verhindern|auslösen verursachen|
        beeinflussen auswirken|verschlechtern verschlimmern|abändern ändern|kopieren vervielfältigen|abholen holen|
        löschen entfernen|messen vermessen|berechnen ausrechnen errechnen|vergleichen gegenüberstellen|kennzeichnen
        markieren|zeichnen skizzieren|herstellen produzieren fertigen|aufteilen teilen|vereinen zusammenlegen|
        hinzufügen ergänzen|übersteigen überschreiten|verschwenden vergeuden|beabsichtigen planen|entlassen
        kündigen|kräfte leute personal|sachverständige gutachter experte|nachweis beleg|anfrage nachfrage|presse
        medien|journalist reporter|plakat poster|paket sendung|lampe leuchte|grund ursache|sorge bedenken|lager
        depot|ware artikel|lieferung sendung|erstatten zurückzahlen|medikament arznei arzneimittel|zahlen geben
        gewähren|reparieren beheben|einholen besorgen|protokollieren festhalten notieren aufschreiben|anmelden
        registrieren einschreiben|abmelden austragen|übernehmen zuständig verantworten|messen erfassen|verabreichen
        geben|besuchen aufsuchen|sperren schließen|beginnen anlaufen|ansteigen zunehmen klettern|verdoppeln
        zweifach|halbieren hälfte|austauschen wechseln|tauschen wechseln|anbringen installieren einbauen|
        demontieren abbauen entfernen|streichen lackieren anstreichen|aufräumen ordnen|ausgeben austeilen
        aushändigen|abgeben überreichen|zurückgeben zurückbringen retournieren|ausleihen borgen|verkaufen veräußern|
        erwerben anschaffen|liefern zustellen bringen|mitbringen mitnehmen|einladen auffordern|antworten erwidern|
        absprechen ausmachen|zustimmen einwilligen|kalkulieren ermitteln|unterstützen fördern helfen|verlieren
        abhandenkommen|verbrauchen aufbrauchen|spenden stiften|gehören angehören|bestehen vorliegen|funktionieren
        laufen|ausfallen wegfallen|undicht leck|kaputtgehen ausfallen|brechen reißen|verletzen verwunden|erkranken
        krank|behandeln therapieren|füttern versorgen|herunterladen laden|einrichten aufsetzen|abschalten
        deaktivieren ausschalten|vertrag vereinbarung kontrakt|kunde auftraggeber abnehmer|beitrag gebühr|
        jahresbeitrag mitgliedsbeitrag|zuschuss förderung beihilfe|haushalt etat budget|verlust defizit minus|
        krankheit erkrankung|doktor mediziner|klinik krankenhaus|medikament arznei präparat|tablette pille|
        operation eingriff|termin verabredung|sitzung versammlung treffen|tagung konferenz|schule lehranstalt|
        prüfung klausur|note zensur|zeugnis bescheinigung|ausbildung lehre|universität hochschule|brief schreiben|
        e-mail mail|telefon handy|programm anwendung|daten informationen|entwurf fassung|ziel vorgabe|folge
        auswirkung|unfall unglück|versicherung police|versicherungsschutz versichert|wand mauer|fenster scheibe|
        straße fahrbahn|auto wagen fahrzeug pkw|laster lkw|schiff boot|flug flieger|essen mahlzeit|getränk trunk|
        speise gericht|hälfte halb|doppelt zweifach|mindestens wenigstens|höchstens maximal|ungefähr etwa rund|
        sofort umgehend unverzüglich|bald demnächst|selten kaum|immer stets|neu frisch|krank erkrankt|gesund fit|
        zufrieden glücklich|unzufrieden enttäuscht|vorläufig provisorisch|endgültig definitiv|zusätzlich weiter|
        schriftlich brieflich|mündlich verbal""",
    "fr": """fournisseur prestataire|réfection rénovation|incendie feu|magasin boutique|déchet ordure|médecin docteur|
        avocat juriste|enseignant professeur|gamin enfant|bénévole volontaire|riverain habitant|locataire preneur|
        propriétaire bailleur|acheteur acquéreur|don donation|amende pénalité|frais coût|salaire paie|recette
        revenu|déficit perte|baisse diminution|humide mouillé|cassé défectueux abîmé|cher coûteux onéreux|rapide
        prompt|énorme grand|minuscule petit|dangereux risqué|facile simple|difficile compliqué|utile pratique|
        faux erroné|exact correct|supplémentaire additionnel|suffisant assez|ancien précédent|annuel annuellement|
        nocturne nuit|disparaître évanouir|partir quitter|transporter acheminer|tirer traîner|lever soulever|fixer
        attacher monter|démonter retirer|fermer clore|bâtir construire ériger|démolir abattre|laver nettoyer|
        creuser excaver|semer planter|arroser irriguer|trouver dénicher|chercher rechercher|tenter essayer|former
        instruire|expliquer éclaircir|décrire détailler|annoncer communiquer|décliner refuser rejeter|interdire
        prohiber|conseiller recommander|avertir prévenir|accueillir recevoir|critiquer blâmer|louer féliciter|
        superviser surveiller|protéger sécuriser|aider assister soutenir|éviter empêcher|provoquer causer entraîner|
        empirer aggraver|modifier changer|copier dupliquer|expédier envoyer|effacer supprimer|compter dénombrer|
        mesurer jauger|calculer chiffrer|étiqueter marquer|dessiner esquisser|fabriquer produire|diviser partager|
        fusionner réunir|dépasser excéder|gaspiller dilapider|élire choisir|licencier renvoyer|expert spécialiste|
        preuve justificatif|presse média|journaliste reporter|affiche poster|colis paquet|bateau navire|résultat
        issue|objectif but|raison cause|avantage atout|inconvénient défaut|crainte inquiétude|entrepôt dépôt|
        marchandise article|livraison expédition|rembourser restituer|courrier lettre|passer monter augmenter
        grimper|finir achever boucler clore conclure|commencer débuter démarrer entamer|rectifier réparer|revoir
        réviser|valider approuver entériner avaliser|approuver accepter agréer|choisir retenir sélectionner opter|
        désigner nommer|nommer élire|licencier renvoyer congédier|vendre céder|dépenser débourser|coûter valoir
        revenir|donner offrir|expliquer clarifier|apprendre enseigner|signaler alerter|appeler téléphoner joindre|
        rassembler convoquer|préparer planifier|fixer arrêter déterminer|mesurer relever|dénombrer recenser|
        calculer chiffrer évaluer|concevoir imaginer|inscrire consigner|publier diffuser éditer|afficher placarder|
        traduire transposer|ranger trier|ajouter adjoindre|exclure écarter|charger remplir|vider décharger|
        fonctionner marcher|casser briser rompre|tomber chuter|perdre égarer|gagner remporter|superviser encadrer|
        diriger mener piloter conduire|gérer administrer|prolonger étendre proroger|raccourcir écourter|renforcer
        consolider|simplifier alléger|ralentir freiner|retarder décaler|interdire proscrire|exiger imposer
        réclamer|aider assister épauler|soutenir appuyer|partager répartir|salarié employé collaborateur|boîte
        société entreprise|voisin riverain|route chaussée|voiture véhicule auto|erreur faute|solution réponse|avis
        opinion|remarque commentaire|rapport compte-rendu|dette créance|chiffre montant|bénéfice profit|date
        échéance|calendrier planning agenda|durée période|résultat bilan|succès réussite|échec insuccès|accord
        entente|loi législation|sécurité sûreté|accident incident|blessure plaie|hôpital clinique|examen épreuve|
        note mémo|journal gazette|photo image cliché|musique chanson|concert spectacle|billet place ticket|plat
        mets|boisson breuvage|programme application|site plateforme|bogue anomalie bug|accès entrée|réseau
        connexion|remise rabais ristourne réduction|livraison envoi|partenaire associé|concurrent rival|marché
        contrat|mur paroi|fenêtre vitrage|porte portail|clé clef|serrure verrou|électricité courant|éclairage
        lumière|fuite infiltration|immédiatement aussitôt|toujours constamment|environ approximativement|payant
        tarifé|neuf nouveau|complet plein|vide inoccupé|occupé pris|assemblée réunion|comité commission|maire
        édile|touriste visiteur|hôte invité|séjour vacances|livrer apporter remettre|envoyer adresser|médecin
        docteur|médicament remède|recevoir percevoir|défaut malfaçon|collaborer coopérer|tester essayer|impôt
        taxe|montrer exposer|dépense débours""",
    "es": """proveedor suministrador|incendio fuego|tienda comercio|basura residuo desecho|ascensor elevador|médico
        doctor|abogado letrado|maestro profesor docente|voluntario ayudante|vecino residente|inquilino
        arrendatario|propietario dueño|comprador adquirente|donación donativo|multa sanción|tarifa tasa|sueldo
        salario|ingresos recaudación|pérdida déficit|subida aumento|descenso bajada disminución|factura recibo|
        húmedo mojado|roto averiado defectuoso|barato económico|caro costoso|rápido veloz|enorme grande|diminuto
        pequeño|peligroso arriesgado|fácil sencillo|difícil complicado|útil práctico|incorrecto erróneo|exacto
        correcto|adicional extra suplementario|suficiente bastante|anterior previo|anual anualmente|nocturno noche|
        desaparecer desvanecer|partir salir|transportar trasladar|arrastrar tirar|levantar alzar|fijar sujetar
        montar|desmontar retirar|cerrar clausurar|edificar construir|derribar demoler|lavar limpiar|cavar excavar|
        sembrar plantar|regar irrigar|hallar encontrar localizar|ensayar practicar|instruir enseñar|explicar
        aclarar|describir detallar|anunciar comunicar|prometer comprometer|declinar rechazar|prohibir vetar|
        aconsejar recomendar|advertir avisar|acoger recibir|elogiar alabar|supervisar vigilar|proteger resguardar|
        ayudar apoyar|evitar impedir|provocar causar|influir afectar|empeorar agravar|modificar cambiar alterar|
        copiar duplicar|expedir enviar|borrar eliminar|medir calibrar|calcular computar|etiquetar marcar|dibujar
        esbozar|fabricar producir|unir fusionar|superar exceder|elegir escoger|despedir cesar|experto
        especialista|prensa medios|periodista reportero|cartel póster|paquete bulto|barco buque|resultado
        desenlace|objetivo meta|ventaja beneficio|inconveniente desventaja|temor preocupación|almacén depósito|
        mercancía artículo|entrega envío|reembolsar devolver|pieza repuesto recambio|recolectar recoger cosechar|
        reparar arreglar|recibir recepcionar acoger|cubrir amparar proteger|dirigir llevar encabezar liderar|
        aparecer encontrar hallar|dar conceder otorgar|entregar dar facilitar|abonar saldar|devolver reintegrar
        restituir|corregir enmendar subsanar|aprobar validar|nombrar designar|dimitir renunciar|disminuir reducir
        caer|contar calcular|probar ensayar testar|presentar exponer|proponer plantear|organizar preparar|fijar
        establecer|reunir juntar|imprimir estampar|traducir verter|cortar podar|desmontar quitar|incluir
        incorporar|excluir descartar|cargar llenar|descargar vaciar|fabricar producir elaborar|funcionar marchar|
        romper quebrar|faltar carecer|buscar rastrear|perder extraviar|ganar lograr|gestionar administrar|ayudar
        auxiliar|apoyar respaldar|colaborar cooperar|compartir repartir|formar entrenar|enseñar impartir|oficina
        despacho|coche automóvil vehículo auto|defecto fallo|problema inconveniente|opinión parecer|comentario
        observación|correo email mensaje|préstamo crédito|deuda débito|impuesto tasa|importe cantidad cifra|
        duración periodo|éxito logro|acuerdo pacto|ley legislación|seguridad protección|accidente percance|
        enfermedad dolencia|artículo texto|imagen fotografía|público asistentes|programa aplicación software|red
        conexión|descuento rebaja bonificación|socio colaborador|competidor rival|concurso licitación|pared muro|
        electricidad corriente luz|iluminación luz|fuga escape|diario cotidiano|rápidamente deprisa|inmediatamente
        enseguida|siempre constantemente|vacío desocupado|ocupado cogido|obligatorio forzoso|importante esencial|
        ausente falto|cuota inscripción|asamblea junta|comité comisión|ayuntamiento municipio consistorio|alcalde
        edil|turista visitante|huésped invitado|extranjero foráneo|temporada campaña|aceituna oliva|recoger
        retirar|sacar extraer|lanzar publicar|dejar abandonar|tardar demorar|celebrar realizar|reanudar retomar|
        intentar tratar|encargar confiar|asumir hacerse|sumar añadir|sobrar restar|ceder prestar|prestar dejar|
        atender cuidar|cuidar velar|curar tratar|publicar editar difundir|aumento incremento alza|caída descenso|
        director responsable|inundación anegación|vender comercializar""",
}
"""Words of which each can stand for the others of its row."""

IRREGULAR: Final = {
    "en": """borne=bear beaten=beat bent=bend bitten=bite bled=bleed blew=blow blown=blow bred=breed burnt=burn
    crept=creep dug=dig did=do dreamt=dream drank=drink drunk=drink ate=eat eaten=eat fled=flee forbade=forbid
    forbidden=forbid forgave=forgive forgiven=forgive froze=freeze frozen=freeze knelt=kneel leant=lean learnt=learn
    lain=lie lit=light mown=mow overtook=overtake overtaken=overtake proven=prove rode=ride ridden=ride rang=ring
    rung=ring sawn=saw sewn=sew shaken=shake shone=shine shrank=shrink shrunk=shrink sat=sit slept=sleep spelt=spell
    spilt=spill spun=spin spoilt=spoil sprang=spring sprung=spring stole=steal stolen=steal stuck=stick struck=strike
    swore=swear sworn=swear swept=sweep swollen=swell swam=swim swum=swim swung=swing tore=tear torn=tear woke=wake
    woken=wake wove=weave woven=weave withdrew=withdraw withdrawn=withdraw undertook=undertake undertaken=undertake
    oversaw=oversee overseen=oversee rebuilt=rebuild resold=resell rewrote=rewrite rewritten=rewrite redrew=redraw
    redrawn=redraw outgrew=outgrow outgrown=outgrow foresaw=foresee foreseen=foresee misled=mislead upheld=uphold
    withheld=withhold underwent=undergo undergone=undergo overcame=overcome retold=retell repaid=repay
    rethought=rethink""",
    "de": """gebunden=binden gedacht=denken empfahl=empfehlen entschied=entscheiden gegessen=essen
    fing=fangen flog=fliegen geflogen=fliegen floss=fliessen geflossen=fliessen fror=frieren gefroren=frieren
    goss=giessen gegossen=giessen grub=graben hing=hängen gehangen=hängen liess=lassen litt=leiden gelitten=leiden
    gerissen=reissen schien=scheinen schob=schieben geschoben=schieben schlief=schlafen
    schwamm=schwimmen geschwommen=schwimmen gesungen=singen sass=sitzen gesessen=sitzen sprang=springen
    gesprungen=springen gestohlen=stehlen starb=sterben gestorben=sterben stritt=streiten gestritten=streiten
    trank=trinken getrunken=trinken vergass=vergessen wusch=waschen warb=werben geworben=werben gewusst=wissen
    zwang=zwingen gezwungen=zwingen""",
    "fr": """relit=relire relu=relire relue=relire
        reçoivent=recevoir dû=devoir lu=lire vu=voir sert=servir finit=finir fini=finir descendu=descendre
    réduira=réduire jette=jeter suit=suivre vécu=vivre croit=croire connaît=connaître connu=connaître paraît=paraître
    paru=paraître meurt=mourir peint=peindre peinte=peindre éteint=éteindre éteinte=éteindre résolu=résoudre
    résolue=résoudre conclu=conclure conclue=conclure battu=battre""",
    "es": """dirá=decir puso=poner visto=ver vio=ver roto=romper rota=romper salió=salir subió=subir
    vendió=vender recibió=recibir abrió=abrir permitió=permitir cumplió=cumplir creció=crecer quiso=querer
    supo=saber sabrá=saber trajo=traer traído=traer condujo=conducir tradujo=traducir produjo=producir
    sirve=servir sirvió=servir
    siguió=seguir elige=elegir eligió=elegir repite=repetir repitió=repetir mide=medir midió=medir prefirió=preferir
    durmió=dormir perdió=perder movió=mover juega=jugar dio=dar dado=dar leyó=leer leído=leer lee=leer
    propuesto=proponer dispuesto=disponer mantuvo=mantener obtuvo=obtener obtendrá=obtener impreso=imprimir
    impresa=imprimir""",
}
"""Forms of verbs to the verb that they belong to."""
