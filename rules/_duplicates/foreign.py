"""Words of German, French and Spanish that the comparison knows; rows are parted by `|`, sides of a row by `/`."""

from __future__ import annotations

SYNONYMS = {
    "de": """einholen anfordern erbitten anfragen|bestellen ordern nachbestellen anschaffen kaufen besorgen
        beschaffen|überarbeiten aktualisieren erneuern anpassen|prüfen überprüfen kontrollieren checken nachprüfen|
        informieren benachrichtigen verständigen mitteilen unterrichten|schicken senden verschicken versenden zusenden
        zuschicken übermitteln weiterleiten übersenden zuleiten|anrufen telefonieren|klären abklären|erstellen
        verfassen schreiben ausarbeiten anfertigen aufsetzen entwerfen|vorbereiten erstellen ausarbeiten|fertigstellen
        abschließen vollenden beenden fertigmachen|ersetzen austauschen auswechseln ablösen tauschen|vereinbaren
        ausmachen abmachen festlegen ansetzen verabreden planen|sprechen besprechen reden gespräch unterhalten
        besprechung diskutieren erörtern|treffen sitzung besprechung meeting termin zusammenkunft|termin gespräch|
        veröffentlichen publizieren stellen|website webseite homepage internetseite seite|vollständig komplett
        gänzlich ganz|reparieren instandsetzen ausbessern richten|beginnen starten anfangen beginn start anfang|enden
        auslaufen ablaufen ende endet abläuft|verschieben verlegen vertagen aufschieben|absagen stornieren|beauftragen
        auftrag|zustimmen genehmigen billigen annehmen bewilligen absegnen|ablehnen verwerfen zurückweisen|kosten
        belaufen betragen kostet|preis tarif|rente ruhestand pension|mitarbeiter angestellte beschäftigte personal|
        kunde auftraggeber klient|firma unternehmen betrieb|angebot kostenvoranschlag offerte|vertrag vereinbarung|
        rechnung faktura|bericht report|liste verzeichnis aufstellung|steigen zunehmen wachsen erhöhen klettern|sinken
        abnehmen fallen zurückgehen verringern|suchen finden|einladen bitten|fragen nachfragen anfragen erkundigen|
        melden mitteilen|helfen unterstützen|einreichen abgeben vorlegen stellen beantragen|antrag gesuch|besorgen
        holen abholen|entfernen löschen beseitigen streichen|hinzufügen ergänzen|sammeln zusammentragen
        zusammenstellen|organisieren arrangieren|buchen reservieren|stattfinden erfolgen|entscheiden beschließen
        festlegen|auswählen wählen aussuchen|benötigen brauchen bedürfen erforderlich nötig notwendig|dürfen erlaubt
        gestattet|geplant vorgesehen beabsichtigt|voraussichtlich vermutlich wahrscheinlich|schwierig problematisch|
        schnell rasch zügig|monatlich monat|jährlich jahr|wöchentlich woche|täglich tag|wohnung appartement|arzt
        doktor|auto wagen fahrzeug|wegen grund|leiten führen|bezahlen zahlen begleichen überweisen entrichten|
        verteilen austeilen|aufräumen säubern reinigen putzen|zeigen vorführen präsentieren vorstellen|stammen kommen|
        letzten vergangenen vorigen|klären herausfinden ermitteln feststellen untersuchen|ursache grund|
        ständig dauernd wiederholt|dauern laufen|dauer laufzeit|veranstaltung event|feier fest|aufbauen errichten
        montieren|abbauen demontieren|befestigen anbringen montieren|ausschreiben ausschreibung|werben bewerben|anzeige
        inserat annonce|schalten aufgeben|gebühr entgelt|miete pacht|mieten leihen|zuschuss förderung fördermittel|
        antrag bewerbung|frist deadline termin|aufgabe auftrag|fortschritt stand|stand status|bedarf nachfrage|
        vorschlag idee anregung|problem schwierigkeit|fehler mangel defekt|kaputt defekt beschädigt|sauber rein|
        schild tafel|zaun absperrung|gebäude haus bau|raum zimmer|saal halle|straße weg|parkplatz stellplatz|gäste
        besucher|besuchen besichtigen|teilnehmen mitmachen|teilnehmer besucher|verein klub club|vorsitzende leiter
        chef|gruppe team|kollege mitarbeiter|arbeiter beschäftigte|lehrer lehrkraft|schüler kinder|eltern
        erziehungsberechtigte|patient kranke|praxis ordination|medikament arznei arzneimittel|einstellen anstellen
        beschäftigen|kündigen beenden|verlängern ausdehnen|erweitern ausbauen vergrößern|verkleinern reduzieren|
        reduzieren senken verringern kürzen|anheben erhöhen steigern|mitbringen bringen|liefern zustellen anliefern|
        lieferung zustellung|lager vorrat bestand|ware artikel|anfrage bitte|antwort rückmeldung|feedback rückmeldung|
        beantworten antworten|sichern speichern|datei dokument unterlage|unterlagen dokumente papiere|unterschreiben
        unterzeichnen signieren|freigeben genehmigen|durchgehen besprechen|durchgehen prüfen|vorlegen zeigen einreichen|
        nachreichen einreichen|umziehen umzug|betreuen kümmern|verantwortlich zuständig|übernehmen verantworten|
        gewährleisten sicherstellen garantieren|verbessern optimieren|vermeiden verhindern|testen erproben
        ausprobieren|schulen ausbilden unterweisen|schulung fortbildung weiterbildung|gießen bewässern|pflanzen setzen|
        ernten lesen|streichen anstreichen malen|heizen beheizen heizung|lüften belüften|mähen schneiden|spende
        zuwendung|spenden geben|zusage bestätigung|jährlich pro|umsatz erlös|gewinn ertrag|rabatt nachlass|
        saison zeit""",
    "fr": """demander solliciter obtenir réclamer|envoyer transmettre expédier communiquer faxer|organiser
        prévoir planifier programmer fixer arranger|réunion rencontre entretien rendez|vérifier contrôler examiner
        inspecter|actualiser moderniser renouveler|prix tarif|rédiger préparer écrire élaborer établir dresser|
        augmenter progresser croître hausse monter|diminuer baisser réduire chuter reculer|trouver chercher
        rechercher|commander acheter acquérir|acheter achat|embaucher recruter engager|réparer remettre dépanner|
        nettoyer laver|remplacer changer substituer|terminer finir achever finaliser clôturer|expirer terminer échoir|
        commencer débuter démarrer|inviter convier|informer prévenir avertir aviser|relancer recontacter|contacter
        joindre|appeler téléphoner rappeler|publier diffuser|payer régler verser acquitter|coûter élever estimer|sujet
        propos|confirmer valider|annuler supprimer|reporter repousser différer décaler ajourner|choisir sélectionner
        retenir|décider trancher|approuver accepter valider adopter|rejeter refuser|fermer clore|livrer livraison|
        client acheteur|entreprise société firme|employé salarié personnel|contrat accord|devis estimation|facture
        note|liste inventaire|réserver retenir|salle pièce|besoin nécessaire falloir falloir|utiliser employer|aider
        assister soutenir|montrer présenter|partager diffuser|rassembler collecter recueillir réunir|étudier analyser
        examiner|récupérer chercher|remettre donner rendre|installer poser monter|former formation|participer
        assister|proposer suggérer|interdire prohiber|permettre autoriser|mourir périr|accueillir recevoir contenir|
        capacité accueillir|passer porter|tenir lieu|rapide vite|important essentiel|problème souci difficulté|
        corriger rectifier|ajouter compléter|signaler mentionner indiquer préciser souligner|distribuer répartir|
        fournir procurer|fournisseur prestataire|voiture véhicule|médecin docteur|élève étudiant|habitant riverain|
        vente vendre|entretien maintenance|coûter revenir|déterminer trouver élucider|
        cause raison motif|panne défaillance|durer prendre|durée longueur|fête célébration|événement manifestation|
        monter assembler construire|fixer attacher accrocher|affiche panneau|annonce offre|frais coût dépense|loyer
        location|louer réserver|subvention aide financement|demande requête|délai échéance|tâche mission travail|besoin
        demande|proposition idée suggestion|problème incident|défaut erreur bogue|endommagé cassé abîmé|propre nettoyé|
        bâtiment immeuble édifice|local salle|rue route voie|parking stationnement|visiteur client public|visiter voir|
        participant inscrit|association club|président directeur responsable|équipe groupe|collègue collaborateur|
        travailleur employé|enseignant professeur maître|enfant élève|parent famille|patient malade|cabinet clinique|
        médicament remède|prolonger étendre reconduire|agrandir élargir étendre|réduire limiter|apporter amener|livrer
        fournir|stock réserve inventaire|article produit|réponse retour|répondre réagir|fichier document|signer
        parapher|responsable chargé|assurer garantir|améliorer optimiser|éviter empêcher prévenir|tester essayer
        expérimenter|former instruire|arroser irriguer|planter semer|récolter cueillir vendanger|peindre repeindre|
        chauffer chauffage|don donation|bénéfice gain|remise rabais réduction|chiffre recettes ventes|déménager
        déplacer transférer|déplacer déménager décaler|imprimer tirer|traduire traduction|lancer démarrer|ouvrir
        ouverture|fermeture fermer|tondre couper|relire réviser|rappeler relancer|mairie commune municipalité|
        propriétaire bailleur|locataire occupant|véhicule camion|bateau navire|marchandise produit|horaire planning|
        calendrier planning|matériel équipement|logiciel application|ordinateur poste|mot code|sauvegarde copie""",
    "es": """pedir solicitar requerir encargar|pedir ordenar|actualizar renovar modernizar|revisar comprobar verificar
        examinar controlar inspeccionar chequear|enviar mandar remitir transmitir|llamar telefonear|contratar fichar
        emplear|preparar elaborar redactar confeccionar escribir|comprar adquirir|concertar fijar acordar convocar
        organizar programar planificar|reunión encuentro junta|reunirse reunión|posponer aplazar retrasar postergar
        demorar|cancelar anular suspender|terminar acabar finalizar concluir final|empezar comenzar iniciar arrancar|
        cambiar sustituir reemplazar|arreglar reparar|informar comunicar avisar notificar|repartir distribuir
        entregar|recoger recopilar reunir|personal empleado trabajador plantilla|cliente comprador|empresa compañía
        firma|contrato acuerdo|presupuesto cotización|precio tarifa|subir aumentar crecer incrementar|bajar disminuir
        reducir descender|menor inferior|mayor superior|costar ascender|pagar abonar|publicar difundir|aprobar aceptar
        autorizar|rechazar denegar desestimar|decidir resolver|elegir seleccionar escoger|vender venta|limpiar lavar|
        alquilar arrendar alquiler|ayudar apoyar|explicar aclarar|mostrar enseñar presentar|buscar encontrar|celebrar
        tener lugar|permitir autorizar|prohibir vetar|necesitar precisar requerir|usar utilizar emplear|añadir agregar
        incorporar|incorporar unir|eliminar quitar suprimir borrar|tardar llevar durar|recibir llegar|confirmar
        ratificar|reservar apartar|viaje desplazamiento|informe reporte|lista listado|factura recibo|problema
        incidencia|error fallo|fecha día|médico doctor|coche automóvil|colegio escuela|alumno estudiante|habitación
        cuarto|dirigir liderar encabezar|entregar dar|invitar convidar|discutir debatir tratar hablar|analizar
        estudiar examinar|proponer sugerir|mejorar optimizar|asistir participar acudir|ampliar extender prolongar|
        diseñar crear|instalar montar colocar|averiguar investigar determinar indagar|
        causa motivo razón|avería fallo|durar prolongarse|duración plazo|fiesta celebración|evento acto|montar ensamblar
        construir|fijar sujetar|cartel letrero|anuncio oferta|gasto coste costo|subvención ayuda financiación|solicitud
        petición|plazo fecha vencimiento|tarea labor trabajo|necesidad demanda|propuesta idea sugerencia|problema
        dificultad|defecto error|dañado roto estropeado averiado|limpio aseado|edificio inmueble|sala salón|calle vía|
        aparcamiento estacionamiento parking|visitante público cliente|visitar ver|participante inscrito asistente|
        asociación club|presidente director responsable|equipo grupo|compañero colega|trabajador empleado|profesor
        docente maestro|niño alumno|padre familia|paciente enfermo|clínica consultorio|medicamento fármaco medicina|
        prorrogar prolongar extender|agrandar ampliar|limitar reducir|traer llevar|entregar suministrar|existencias
        inventario stock|artículo producto|respuesta contestación|responder contestar|archivo fichero documento|firmar
        suscribir|encargado responsable|garantizar asegurar|evitar prevenir impedir|probar testear ensayar|formar
        capacitar|formación capacitación|regar irrigar|plantar sembrar|cosechar recolectar vendimiar|pintar repintar|
        calentar calefactar|donación donativo|ganancia beneficio|descuento rebaja|trasladar mover
        mudar|imprimir imprenta|traducir traducción|lanzar iniciar|abrir apertura|cerrar cierre|ayuntamiento
        municipio|propietario dueño arrendador|inquilino arrendatario|vehículo camión|barco buque|mercancía producto|
        horario calendario|material equipamiento|programa aplicación|ordenador computadora equipo|contraseña clave|
        recordar insistir|recuperar rescatar|total totalidad|encuentro reunión cita""",
}
"""Words that ask for, or tell, the same."""

PHRASES = {
    "de": """in kenntnis setzen=informieren|in kenntnis gesetzt=informieren|in auftrag geben=beauftragen|
        in auftrag gegeben=beauftragen|zur verfügung stellen=bereitstellen|zur verfügung gestellt=bereitstellen|
        in anspruch nehmen=nutzen|in betrieb nehmen=starten|außer betrieb nehmen=stoppen|auf den weg bringen=starten|
        in die wege leiten=starten|nicht mehr=nicht|auf dem laufenden halten=informieren|bescheid geben=informieren|
        bescheid sagen=informieren|kontakt aufnehmen=kontaktieren|in verbindung setzen=kontaktieren|
        so bald wie möglich=dringend|so schnell wie möglich=dringend|anstelle von=rather|statt=rather|anstatt=rather|
        an stelle von=rather|zu ende=ende""",
    "fr": """mettre à jour=actualiser|mise à jour=actualiser|mis à jour=actualiser|prendre contact=contacter|
        entrer en contact=contacter|se mettre en contact=contacter|prendre fin=terminer|prend fin=terminer|
        prendra fin=terminer|avoir lieu=tenir|aura lieu=tenir|a lieu=tenir|auront lieu=tenir|ont lieu=tenir|
        a eu lieu=tenir|au lieu de=rather|au lieu du=rather|au lieu des=rather|plutôt que=rather|à la place de=rather|
        d après=selon|
        au sujet de=sur|au sujet du=sur|au sujet des=sur|à propos de=sur|à propos du=sur|à propos des=sur|ne plus=pas|
        passer commande=commander|est autorisé à=peut|est autorisée à=peut|sont autorisés à=peuvent|sont autorisées
        à=peuvent|
        est tenu de=doit|est tenue de=doit|sont tenus de=doivent|sont tenues de=doivent|se charger de=gérer|mettre en
        place=installer|mise en place=installer|au dessous de=moins|en dessous de=moins|au dessus de=plus|
        faire parvenir=envoyer|faire savoir=informer|tenir au courant=informer|mettre au courant=informer|
        rendez vous=rendez|est fixé au=tenir|est fixée au=tenir|d ici=avant|compte rendu=rapport|à partir de=dès|
        à partir du=dès|en outre=et|afin de=pour|auprès de=à|au mois d=en|au mois de=en|du mois d=de|du mois de=de|
        le mois de=le""",
    "es": """poner al día=actualizar|puesta al día=actualizar|ponerse en contacto=contactar|
        entrar en contacto=contactar|llevar a cabo=hacer|lleva a cabo=hacer|tener lugar=celebrar|
        tendrá lugar=celebrar|tiene lugar=celebrar|tuvo lugar=celebrar|en lugar de=rather|en vez de=rather|
        hacer llegar=enviar|dar de baja=anular|dar de alta=registrar|hay que=debe|tiene que=debe|tienen que=debe|
        ya no=no|dejar de=no|acerca de=sobre|a partir de=desde|a partir del=desde|con el fin de=para|
        poner en marcha=iniciar|puesta en marcha=iniciar|hacerse cargo de=gestionar|dar a conocer=publicar|
        fuera de servicio=averiado|a mediados de=mitad|a finales de=final|a principios de=principio|
        pedir prestado=emprestar|pide prestado=emprestar|piden prestado=emprestar|pedir prestada=emprestar|
        por debajo de=menos|por debajo del=menos|por encima de=más|por encima del=más|
        tomar prestado=emprestar|alrededor de=aproximadamente|cerca de=aproximadamente|en torno a=aproximadamente""",
}
"""Phrases and the word that stands for them."""

IRREGULAR = {
    "de": """stieg=steigen stiegen=steigen gestiegen=steigen sank=sinken sanken=sinken gesunken=sinken ging=gehen
        gingen=gehen gegangen=gehen kam=kommen kamen=kommen gekommen=kommen nahm=nehmen nahmen=nehmen nimmt=nehmen
        genommen=nehmen gab=geben gaben=geben gibt=geben gegeben=geben fand=finden fanden=finden gefunden=finden
        hielt=halten hielten=halten hält=halten gehalten=halten ließ=lassen lässt=lassen gelassen=lassen trug=tragen
        trägt=tragen getragen=tragen traf=treffen trafen=treffen trifft=treffen getroffen=treffen sprach=sprechen
        spricht=sprechen gesprochen=sprechen besprochen=besprechen schrieb=schreiben geschrieben=schreiben lief=laufen
        läuft=laufen gelaufen=laufen fiel=fallen fielen=fallen fällt=fallen gefallen=fallen hilft=helfen half=helfen
        geholfen=helfen liest=lesen las=lesen gelesen=lesen sieht=sehen sah=sehen gesehen=sehen
        beschlossen=beschließen beschloss=beschließen beschließt=beschließen beschluss=beschließen
        geschlossen=schließen schloss=schließen zog=ziehen zogen=ziehen gezogen=ziehen zugezogen=zuziehen
        weggezogen=wegziehen übernimmt=übernehmen übernommen=übernehmen übernahm=übernehmen angenommen=annehmen
        aufgenommen=aufnehmen teilgenommen=teilnehmen verschoben=verschieben verschob=verschieben begann=beginnen
        begonnen=beginnen beginn=beginnen betrug=betragen beträgt=betragen blieb=bleiben geblieben=bleiben
        stand=stehen gestanden=stehen brachte=bringen gebracht=bringen dachte=denken wusste=wissen
        zugestimmt=zustimmen zustimmung=zustimmen abgelehnt=ablehnen ablehnung=ablehnen wuchs=wachsen wächst=wachsen
        gewachsen=wachsen gewann=gewinnen gewonnen=gewinnen verlor=verlieren verloren=verlieren
        abgeschlossen=abschließen abschluss=abschließen vorgeschlagen=vorschlagen vorschlag=vorschlagen
        unterschrieben=unterschreiben unterschrift=unterschreiben angerufen=anrufen anruf=anrufen kauf=kaufen
        verkauf=verkaufen einladung=einladen eingeladen=einladen eingereicht=einreichen gefällt=fällen
        empfiehlt=empfehlen empfohlen=empfehlen enthält=enthalten erhielt=erhalten erhält=erhalten
        entschieden=entscheiden entscheidung=entscheiden hinzugefügt=hinzufügen kostete=kosten ausgelaufen=auslaufen
        stattgefunden=stattfinden abgesagt=absagen absage=absagen bot=bieten boten=bieten geboten=bieten
        brach=brechen bricht=brechen gebrochen=brechen fuhr=fahren fuhren=fahren fährt=fahren gefahren=fahren
        galt=gelten gilt=gelten gegolten=gelten glich=gleichen glichen=gleichen griff=greifen griffen=greifen
        gegriffen=greifen hob=heben hoben=heben gehoben=heben lag=liegen lagen=liegen lieh=leihen
        liehen=leihen geliehen=leihen lud=laden luden=laden lädt=laden geladen=laden maß=messen maßen=messen
        misst=messen gemessen=messen nannte=nennen nannten=nennen genannt=nennen rief=rufen riefen=rufen gerufen=rufen
        riet=raten rieten=raten rät=raten geraten=raten riss=reißen rissen=reißen gerissen=reißen schlug=schlagen
        schlugen=schlagen schlägt=schlagen geschlagen=schlagen schnitt=schneiden schnitten=schneiden
        geschnitten=schneiden schrieben=schreiben sandte=senden gesandt=senden strich=streichen strichen=streichen
        gestrichen=streichen trat=treten traten=treten tritt=treten getreten=treten trieb=treiben trieben=treiben
        getrieben=treiben warf=werfen warfen=werfen wirft=werfen geworfen=werfen wies=weisen wiesen=weisen
        gewiesen=weisen wog=wiegen wogen=wiegen gewogen=wiegen bat=bitten baten=bitten
        gelöst=lösen gelegt=legen gebaut=bauen gesagt=sagen gehört=hören verträgen=vertrag plänen=plan anträgen=antrag
        vorschlägen=vorschlag beiträgen=beitrag aufträgen=auftrag räumen=raum märkten=markt
        produktion=produzieren diskussion=diskutieren durchschnittlich=durchschnitt durchschnittliche=durchschnitt""",
    "fr": """vente=vendre ventes=vendre vendu=vendre vendue=vendre achat=acheter achats=acheter devis=devis soit=être
        fait=faire faite=faire faites=faire font=faire fera=faire tiendra=tenir tient=tenir tenue=tenir tenu=tenir
        prend=prendre prendra=prendre pris=prendre prise=prendre met=mettre mettra=mettre mis=mettre mise=mettre
        reçu=recevoir reçoit=recevoir recevra=recevoir doit=devoir doivent=devoir devra=devoir devrait=devoir
        devraient=devoir peut=pouvoir peuvent=pouvoir pourra=pouvoir veut=vouloir écrit=écrire transmis=transmettre
        permis=permettre soumis=soumettre remis=remettre élu=élire ouverte=ouvrir ouvert=ouvrir couvert=couvrir
        couvre=couvrir obtenu=obtenir obtient=obtenir choix=choisir envoi=envoyer essai=essayer emploi=employer
        paiement=payer paie=payer paye=payer prêt=prêter appel=appeler appelle=appeler conduit=conduire
        produit=produire réduit=réduire réduction=réduire construction=construire inscrit=inscrire
        inscription=inscrire mort=mourir morte=mourir mortes=mourir morts=mourir péri=périr accueil=accueillir
        remboursement=rembourser remplaçant=remplacer remplaçante=remplacer remplacement=remplacer envoie=envoyer
        relu=relire relue=relire relus=relire relues=relire perte=perdre pertes=perdre perdu=perdre perdue=perdre
        enverra=envoyer enverront=envoyer faut=falloir faudra=falloir faudrait=falloir veulent=vouloir voulait=vouloir
        pourront=pouvoir devront=devoir essais=essayer venu=venir venue=venir vient=venir
        annuel=année annuelle=année mensuel=mois mensuelle=mois an=année
        ans=année dernière=dernier dernières=dernier derniers=dernier chauffage=chauffer chauffe=chauffer haute=haut
        petite=petit gratuite=gratuit interdite=interdit écrite=écrire inscrite=inscrire construite=construire
        produite=produire travaux=travail cliente=client clientes=client démarrage=démarrer nettoyage=nettoyer
        recyclage=recycler montage=monter affichage=afficher stockage=stocker arrosage=arroser partage=partager
        emballage=emballer éclairage=éclairer tournage=tourner réglage=régler réponse=répondre inspection=inspecter
        vérification=vérifier publication=publier rédaction=rédiger traduction=traduire production=produire
        impression=imprimer début=débuter""",
    "es": """análisis=analizar envío=enviar hecho=hacer hace=hacer hacen=hacer hará=hacer hizo=hacer puesto=poner
        pone=poner pondrá=poner tiene=tener tendrá=tener tuvo=tener dice=decir dijo=decir dicho=decir viene=venir
        vendrá=venir vino=venir puede=poder podrá=poder pudo=poder quiere=querer sabe=saber revisión=revisar
        decisión=decidir elección=elegir elegido=elegir reducción=reducir redujo=reducir reducido=reducir
        producción=producir construcción=construir destrucción=destruir inclusión=incluir conclusión=concluir
        abierto=abrir abierta=abrir apertura=abrir escrito=escribir cubierto=cubrir cobertura=cubrir cierre=cerrar
        cierra=cerrar compra=comprar venta=vender entrega=entregar pago=pagar pide=pedir pidió=pedir pedido=pedido
        sustitución=sustituir instalación=instalar propuesta=proponer propuso=proponer propone=proponer
        respuesta=responder inversión=invertir devolución=devolver devuelto=devolver resuelto=resolver
        resolución=resolver suscripción=suscribir inscripción=inscribir firma=firmar gasto=gastar europea=europa
        europeo=europa financiamiento=financiar financiación=financiar apruebe=aprobar aprueba=aprobar vuelto=volver
        lleva=llevar sea=ser siga=seguir sigue=seguir encuentra=encontrar comienza=comenzar empieza=empezar
        mensual=mes mensuales=mes mensualmente=mes anual=año anuales=año anualmente=año semanal=semana
        debe=deber deben=deber deberá=deber deberán=deber debería=deber pueden=poder podrán=poder
        quieren=querer quería=querer pérdida=perder pérdidas=perder exposición=exponer expuesto=exponer
        saldrá=salir saldrán=salir semanales=semana envía=enviar envían=enviar amplía=ampliar confía=confiar
        varía=variar luces=luz voces=voz países=país montaje=montar mudanza=mudar traducción=traducir
        impresión=imprimir despido=despedir diario=día diaria=día calefacción=calentar calienta=calentar""",
}
"""Forms of words that endings do not tell."""

LIGHT_WORDS = {
    "de": """machen gemacht durchführen durchgeführt vornehmen vorgenommen erfolgen erfolgt tätigen führen geführt
        geben stellen lassen künftig zukünftig jetzt nun derzeit momentan sofort bald möglichst noch mal nochmal
        erneut dringend unbedingt umgehend zeitnah kurz genau alle aller allen gemeinsam intern extra insgesamt
        entsprechend jeweils mehr weiterhin bleiben bleibt außerdem neu neue neuen neuer neues aktuell aktuelle
        aktuellen weitere weiteren gesamt gesamte gesamten bereits nochmals zusätzlich zusätzliche entsprechende
        sämtliche asap beschließen beschlossen vereinbart""",
    "fr": """faire effectuer effectué effectuée réaliser réalisé procéder passer mettre prendre demander mener
        désormais maintenant rapidement bientôt tout toute tous toutes devoir pouvoir rester sera dorénavant
        actuellement ensemble davantage notamment également lieu destiner destiné destinée destinés destinées prévu
        prévue élève accorder accordé dès quelqu'un obtenir nouveau
        nouvelle nouveaux nouvelles car encore actuel actuelle déjà supplémentaire décider décidé convenu""",
    "es": """hacer realizar realiza realizado efectuar efectuado llevar dar poner quedar mantener ahora ya pronto todo
        toda todos todas deber debe deben poder seguir nuevamente conjunto también además mismo misma destinar
        destinado destinada actualmente próximamente alcanzar alcanzó lograr según respecto rápidamente urgente
        durante nuevo nueva nuevos nuevas actual actuales adicional decidió decidido acordó acordado""",
}
"""Words that a paraphrase adds, leaves out or changes freely, among them verbs that only carry a noun."""

OPPOSITES = {
    "de": """innerhalb/außerhalb|und sowie/oder|alle aller allen sämtliche/einige manche/meisten/wenige/keine|mein
        meine meinen meinem meiner meines unser unsere unseren unserem unserer unseres/
        seine seinen seinem seiner seines/ihre ihren ihrem ihrer ihres|
        inland/ausland|kommen zuziehen/gehen wegziehen|abholen/bringen zurückbringen|tag tagdienst/nacht
        nachtdienst|mieten anmieten/vermieten|einzahlen/abheben auszahlen|vorne/hinten|einstellen/entlassen|unter
        unterhalb/über oberhalb|groß/klein|hoch/niedrig|lang/kurz|hell/dunkel|warm/kalt|billig/teuer|
        arbeitgeber/arbeitnehmer|käufer/verkäufer|zusagen/absagen|bestätigen/stornieren|erlauben/verbieten|
        auffüllen/leeren|maximum maximal/minimum minimal|brutto/netto|gewinn/verlust|einnahmen/ausgaben|
        verlängern/kündigen beenden|anmelden/abmelden|einschalten/ausschalten|aktivieren/deaktivieren|
        bezahlt bezahlen/unbezahlt offen|geöffnet/geschlossen|genug ausreichend/unzureichend|erhöht/unverändert|
        geändert verändert/unverändert|fertig/unfertig|nötig notwendig erforderlich/unnötig|möglich/unmöglich|
        klar/unklar|bekannt/unbekannt|gültig/ungültig""",
    "fr": """devant/derrière|et/ou|tous toutes tout toute chaque/certains certaines quelques/plupart/aucun aucune|mon
        ma mes notre nos/votre vos/son sa ses leur leurs|
        ancien anciens ancienne anciennes vieux/nouveau nouveaux nouvelle nouvelles|mourir périr/survivre|
        intérieur interne/extérieur externe|premier/dernier|grand/petit|long/court|chaud/froid|entrée/sortie|
        maximum/minimum|louer/acheter|embaucher/licencier|confirmer/annuler|autoriser permettre/interdire|
        gagner/perdre|bénéfice/perte|recette/dépense|activer/désactiver|allumer/éteindre|prêter/emprunter|brut/net|
        jour/nuit|lundi/mardi|hier/demain|renouveler/résilier|installer/démonter retirer|meilleur/pire|
        va vont ira iront/vient viennent viendra viendront|payée payé/impayée|ouvert/fermé|
        assez suffisant/insuffisant|modifié/inchangé|augmenté/inchangé|nécessaire/inutile|possible/impossible|
        terminé/inachevé""",
    "es": """y e/o u|todos todas todo toda cada/algunos algunas/mayoría/ningún ninguno ninguna|mi mis nuestro nuestra
        nuestros nuestras/su sus|antes/después tras|
        antiguo antigua antiguos antiguas viejo/nuevo nueva nuevos nuevas|mayor superior/menor inferior|
        interno/externo|primero/último|grande/pequeño|largo/corto|caliente/frío|entrada/salida|máximo/mínimo|
        contratar/despedir|confirmar adelantar/cancelar anular|permitir autorizar/prohibir|ganar/perder|ingreso/gasto|
        beneficio/pérdida|activar/desactivar|encender/apagar|prestar/devolver/emprestar|bruto/neto|día/noche|ayer/hoy|
        renovar
        prorrogar/rescindir|mejor/peor|arriba/abajo|dentro/fuera|adelantar/retrasar aplazar|
        va van irá irán/viene vienen vendrá vendrán|pagada pagado/impagada|abierto abierta/cerrado cerrada|
        suficiente/insuficiente|necesario/innecesario|posible/imposible|terminado/inacabado|
        funciona funcionan/averiado averiada roto rota""",
}
"""Words that exclude each other; words on one side mean the same."""

REVERSING = {
    "de": """absagen abgesagt stornieren storniert streichen gestrichen verschieben verschoben kündigen gekündigt
        ablehnen abgelehnt abbrechen abgebrochen stoppen gestoppt aussetzen ausgesetzt löschen gelöscht verzichten
        einstellen eingestellt widerrufen zurückziehen verwerfen vertagen zurückstellen aufschieben außer""",
    "fr": """annuler annulé annulée supprimer supprimé supprimée arrêter arrêté arrêtée refuser refusé reporter reporté
        rejeter rejeté ajourner différer décaler repousser écarter geler suspendre suspendu interrompre résilier
        cesser renoncer retirer abandonner abandonné sauf""",
    "es": """cancelar cancelado cancelada anular anulado anulada suprimir eliminar eliminado detener suspender
        suspendido descartar desestimar congelar rechazar rechazado posponer dejar dejará dejarán deja dejan cesar
        aplazar rescindir renunciar retirar
        abandonar abandonado salvo excepto""",
}
"""Words that undo the work which another item asks for."""

PREFIXES = """herunter hinunter zusammen heraus hinaus voraus weiter wieder zurück durch hinter wider statt teil über
    unter miss fest nach vor weg aus auf bei ein ent her hin los mit um zu ab an be er ver zer"""
"""What may stand before an irregular German verb, longer ones first."""

PARTICLES = """ab an auf aus bei ein fest her hin los mit nach statt teil um vor weg weiter wieder zu zurück zusammen"""
"""What a German verb puts at the end of its clause: `läuft … aus` is `auslaufen`."""

DETERMINERS = """einer eines dieser diese dieses alle kein keine im am zum zur beim vom"""
"""German words beside the articles that a noun, and no verb, follows."""
