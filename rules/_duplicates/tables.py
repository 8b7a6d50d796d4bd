"""Words that the comparison of items knows, as tables: rows are parted by `|`, sides of a row by `/`."""

from __future__ import annotations

FUNCTION_WORDS = {
    "en": """a an the this that these those it its he she they them his her their our your my me we us i you him
    who whom which what whose and or but if whether then than as at by for from in into of off on onto out over
    per to toward towards up upon via with within about around roughly approximately circa is are was were be
    been being am will would shall should can could may might must do does did done has have had having so such
    too also there here while where how because since due given though although however both either each
    every any some all just only even very much more most less least please let lets like together get gets got
    need needs needed going regarding concerning before after prior once against between among amongst during
    until through throughout across under above below ahead starting beginning effective s t d ll re ve m
    ca wo""",
    "de": """der die das den dem des ein eine einen einem einer eines und oder aber ob wenn dann als am an auf aus
    bei beim bis durch für gegen hinter im in ins mit nach neben über um unter vom von vor während wegen zu zum
    zur zwischen ist sind war waren sein wird werden wurde wurden worden hat haben hatte hatten kann können soll
    sollen muss müssen darf dürfen es er sie wir ihr ich sich weil da damit dass daß so auch noch schon nur etwa
    rund circa ca bitte diese dieser dieses diesen diesem man denn ab seit pro je jede jeder jedes jeden jedem
    du dir dich dein deine deinen deinem deiner euer eure euren eurem euch mein meine meinen meinem meiner meines
    seine seinen seinem seiner seines ihre ihren ihrem ihrer ihres unser unsere
    unseren unserem unserer unseres mir mich uns ihm ihn ihnen was wer wo wie welche welcher welches woran worauf
    woraus worin worüber worunter wobei wodurch wofür womit wozu daran darauf daraus darin darüber darunter dabei
    dadurch dafür dazu davon daher darum deshalb bevor nachdem sobald solange sowie obwohl falls sofern indem laut
    gemäß trotz innerhalb außerhalb ans ums fürs aufs will wollen wollte wollten möchte möchten sollte sollten
    müsste müssten würde würden wäre wären hätte hätten hier dort selbst""",
    "fr": """le la les l un une des du de d et ou mais si alors que qu qui quoi dont où à au aux en dans par pour
    sur sous avec vers chez entre est sont était étaient être sera seront serait a ont avait avoir il elle ils
    elles on nous vous je se s ce cet cette ces son sa ses leur leurs notre nos n ne y c j m t environ aussi
    très parce puisque afin depuis pendant chaque tous avant après dès lors mon ma mes votre vos lui eux moi celui
    celle ceux celles ceci cela ça lequel laquelle lesquels lesquelles selon d'après malgré devant derrière lorsque
    lorsqu jusque jusqu quand comme ainsi donc puis ensuite aussitôt été étant eu ayant aura auront
    aurait auraient soit soient fut furent tu te toi ton ta tes devoir pouvoir vouloir falloir plus""",
    "es": """el la los las un una unos unas y e o u pero si que qué quien cual de del a al en con por para sobre
    entre hacia desde hasta es son era eran ser será serán está están fue fueron ha han había hay se su sus lo
    le les nos me te ya también muy como porque pues queda quedan quedó cada antes después este esta estos estas ese esa
    aproximadamente según cuando donde mientras aunque si sino tu tus te ti vuestro vuestra vuestros vuestras mi mis
    nuestro nuestra nuestros nuestras él ella ellos
    ellas esto eso cuyo cuya sido siendo sea sean haya hayan hubo hubiera hubieran sería serían estar estado estaba
    estaban bajo ante tras luego entonces así todavía aún deber poder querer más""",
}
"""Words that say little by themselves, by language."""

ARTICLES = "a an the der die das den dem ein eine einen le la les l un une el los las una"
"""Words that tell nothing of the place of the word behind them."""

NEGATORS = {
    "en": """not no never without cannot neither nor none nobody nothing rather unable
    lack lacks lacking hardly barely rarely seldom avoid avoids avoiding cant
    dont doesnt didnt wont isnt arent non""",
    "de": """nicht kein keine keinen keinem keiner keines nie niemals ohne weder nichts""",
    "fr": """pas jamais aucun aucune sans ni rien non""",
    "es": """no nunca jamás sin ningún ninguno ninguna tampoco nada""",
    "other": """bez brez değil ei ej ekki geen ikke ikkje inte mai nao não ne nej nem nessuna nessuno nie niet
    senza sem uden utan uten zonder без не нет ні όχι δεν μη μην χωρίς""",
}
"""Words that deny; `rather` stands for `rather than` and `instead of`."""

MONTHS = """january jan januar jänner janvier enero|february feb februar février febrero|
    march mar märz mars marzo|april apr avril abril|may mai mayo|june jun juni juin junio|
    july jul juli juillet julio|august aug août agosto|september sep sept septembre septiembre|
    october oct oktober okt octobre octubre|november nov novembre noviembre|
    december dec dezember dez décembre diciembre"""
"""The months from January."""

WEEKDAYS = """monday mon montag lundi lunes|tuesday tue tues dienstag mardi martes|
    wednesday wed mittwoch mercredi miércoles|thursday thu thur thurs donnerstag jeudi jueves|
    friday fri freitag vendredi viernes|saturday sat samstag sonnabend samedi sábado|
    sunday sun sonntag dimanche domingo"""
"""The weekdays from Monday."""

CAPITAL_ONLY = """apr aug dec feb fri jan jul jun mar march mars may mon nov oct sat sep sun thu tue wed"""
"""Names of months and weekdays that are other words without a capital."""

CARDINALS = {
    "en": """zero|one single|two twice|three thrice|four|five|six|seven|eight|nine|ten|eleven|twelve dozen|
    thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty""",
    "de": """null|eins einmal|zwei zweimal|drei dreimal|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dreizehn|
    vierzehn|fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn|zwanzig""",
    "fr": """zéro||deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize||||vingt""",
    "es": """cero||dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciséis|
    diecisiete|dieciocho|diecinueve|veinte""",
}
"""Numbers in words from zero, by language."""

VEINTI = "uno dós trés cuatro cinco séis siete ocho nueve"
"""The ends of the Spanish numbers from 21 to 29."""

TENS = """thirty dreißig dreissig trente treinta|forty vierzig quarante cuarenta|
    fifty fünfzig cinquante cincuenta|sixty sechzig soixante sesenta|seventy siebzig setenta|eighty achtzig ochenta|
    ninety neunzig noventa"""
"""Thirty to ninety."""

ORDINALS = """first 1st erste ersten erster erstes premier première primero primer primera|
    second 2nd zweite zweiten zweiter zweites deuxième segundo segunda|
    third 3rd dritte dritten dritter drittes troisième tercero tercer tercera|
    fourth 4th vierte vierten vierter quatrième cuarto cuarta|
    fifth 5th fünfte fünften fünfter cinquième quinto quinta|sixth 6th sechste sechsten sixième sexto sexta|
    seventh 7th siebte siebten septième séptimo séptima|eighth 8th achte achten huitième octavo octava|
    ninth 9th neunte neunten neuvième noveno novena|tenth 10th zehnte zehnten dixième décimo décima"""
"""Ordinals from the first."""

SPANS = """call|meeting sitzung|month months monat monats monate monaten mois mes|
    quarter quarters quartal quartals trimestre|season|semester semestre|session|sprint|
    week weeks woche wochen semaine semana|year years jahr jahres jahre jahren année an año"""
"""What can be the next, this or the last."""

PHRASES = """out of=of|back up=backup|backs up=backup|backed up=backup|prior to=before|in advance of=before|
    put on hold=pause|on hold=paused|check with=ask|put together=prepare|sign off on=approve|
    sign off=approve|look into=investigate|reach out to=contact|get in touch with=contact|
    get in contact with=contact|follow up with=contact|kick off=start|goes up=rises|go up=rise|went up=rose|
    goes down=falls|go down=fall|went down=fell|carry out=conduct|carried out=conducted|find out=determine|
    figure out=determine|write up=write|instead of=rather|rather than=rather|pointed out=stated|
    points out=states|called out=stated|according to=stated|as well as=and|a lot of=many|in order to=to|
    takes place=happens|take place=happen|took place=happened|is responsible for=leads|in charge of=leads|
    so that=to|so as to=to|get back to=answer|hand in=submit|take part in=attend|make sure=ensure|get rid of=remove|
    fill out=fill|fill in=fill|work out=determine|place an order=order|free of charge=free|
    at the beginning of=start|at the start of=start|no longer=not|at least=min|at most=max|more than=above|
    larger than=above|greater than=above|longer than=above|less than=below|smaller than=below|fewer than=below|
    shorter than=below|make a decision=decide|as soon as=after|so far=yet|touch base with=contact|bring up=raise|
    hold off on=postpone|push back=postpone|roll out=deploy|roll back=revert|shut down=stop|ramp up=increase|
    scale up=increase|scale down=reduce|cut back=reduce|phase out=stop|opt out=decline|sign up=register|
    log in=login|clean up=clean|point of contact=contact|in touch=contact|up to date=current"""
"""Phrases and the word that stands for them."""

SYNONYMS = """fix correct|cellar basement|design create|give grant|show see reveal|keep retain|
    want wish request ask|pause halt suspend interrupt|prefer favour like|
    draft write compose prepare produce create author|
    send share forward email mail distribute circulate provide deliver submit|prepare organise arrange|
    arrange schedule book reserve plan organise|move migrate transfer shift relocate|ask request|
    buy purchase order procure|fix repair mend resolve|hire rent lease|call phone ring telephone|talk speak discuss|
    inform notify tell advise alert|verify confirm check validate clarify establish determine|
    review check examine inspect|meet meeting met call session discussion|
    decide decision decided choose choice chose chosen select selection pick|finish complete finalise finalize|
    start begin began begun commence launch|end stop cease terminate|begin beginning start|
    collect gather compile assemble|stage phase step|settle agree|offer quote|loan lend|inform know|maximum max|
    minimum min|obtain request|measure quantify|submit file lodge|answer reply respond response|redo repeat rerun|
    train teach coach|investigate examine explore research|remove delete drop|reduce lower decrease cut|
    increase raise rise rose raised grow grew grown|fall fell fallen drop decline|expire expires end ends lapse|
    issue problem|error bug fault defect|customer client|vendor supplier|employee staff|job role position|
    pay paid payment pays|cost price|approx about|fast quick rapid|big large|small little|
    important key crucial critical|need require must demand|want wish|assess evaluate appraise|
    show demonstrate present|help assist support|choose select|use utilise utilize employ|document documentation|
    update refresh revise rework amend|improve enhance|ensure guarantee|explain clarify clarification|quantify measure|
    next beside adjacent|mainly mostly primarily chiefly|stay remain remains stays|hold fit accommodate|
    permit permission|receive received get|provide supply give gave given|offer offered|agree agreed agreement|
    attend join attended|review reviewed|publish release issue|visit tour|deploy install|replace swap substitute|
    uncertain unclear unclarity|flux uncertain|compelling competitive|due deadline|date day|near close|
    compensation comp pay|company firm|organisation organization|sell sold sale|spend spent|build built construct|
    lead head chair manage run|nominate name appoint designate|abolish scrap eliminate remove|
    monitor track watch observe|upload post publish|define specify|propose suggest recommend|hire recruit|
    configure setup|retire decommission|grant award approve|similar comparable|separate different distinct|
    prefer favour|spend use|leave holiday vacation|client account customer|manager supervisor boss|
    colleague teammate coworker|child kid|file document doc|slide deck presentation|sheet spreadsheet table|
    contract agreement|invoice bill|timeline schedule|agenda programme|happen occur|worry concern|risk danger|
    advantage benefit|estimate forecast|calculate compute|introduce implement|evaluate analyse assess|reason cause|
    suitable appropriate|frequently often|necessary required|impossible infeasible|try attempt|handle manage|
    obligation duty|goal objective aim target|location site venue|purchase acquisition|remaining left|
    postpone delay defer|instalment payment|quote quotation|picture photo image|feedback comments input|
    ticket issue|team group|outage downtime|summary overview recap|guide manual handbook|instruct direct|
    einholen anfordern|sperren gesperrt|nutzen benutzen verwenden|zahlen bezahlen zahlt bezahlt|senden schicken|
    prüfen kontrollieren|besprechen diskutieren|vereinbaren ausmachen|fertigstellen abschließen|
    informieren benachrichtigen|envoyer transmettre|vérifier contrôler|préparer rédiger|appeler téléphoner|
    reste restant|vient passera viendra|enviar mandar remitir|llamar telefonear|comprobar verificar revisar|
    preparar redactar|avisar informar|pagar abonar"""
"""Words that ask for, or tell, the same."""

OPPOSITES = """until till/from since|during/after/before|import/export|inbound/outbound|
    increase raise raised rise rose grow up/decrease reduce lower fall fell shrink cut drop down|
    approve accept/reject decline refuse deny|before prior until till/after following once|
    start begin open launch/stop end close terminate|open opened/closed close shut|on/off|buy purchase acquire/sell|
    hire/fire|hire rent/return|add/remove delete|enable activate/disable deactivate|
    allow permit/forbid prohibit ban block|include including/exclude excluding except|internal/external|upper/lower|
    top/bottom|front/back rear|left/right|north northern/south southern/east eastern/west western|
    up upward/down downward|ahead/behind|above over/below under|min/max|minimum/maximum|best/worst|
    better improve/worse worsen|high higher/low lower|large larger big/small smaller|long longer/short shorter|
    early earlier/late later|first/last|morning/afternoon/evening/night|day daily/night nightly|
    more/less fewer|most/least|will shall/might could|enlarge widen broaden/narrow|loosen/tighten|load/unload|
    daily/weekly/monthly/quarterly/yearly annual annually|spring/summer/autumn fall/winter|senior/junior|
    mother/father|brother/sister|son/daughter|husband/wife|prologue/epilogue|consignee/consignor|employer/employee|
    lessor/lessee|buyer/seller|customer/vendor|credit/debit|asset/liability|revenue/cost expense|income/expense|
    profit/loss|gross/net|confirm/cancel|invite/uninvite|renew extend/terminate cancel end|accept/withdraw|
    submit/withdraw|offer/rejection reject decline|win/lose|lend/borrow|push/pull|send/receive|upload/download|
    upgrade/downgrade|install/uninstall|encrypt/decrypt|lock/unlock|must shall/may might|
    all every each/some/most/few|if when/unless|and/or|kg/lb/g/oz|km/mile miles/metre meter/cm|gb/tb/mb/kb|
    minute/hour/second|connect/disconnect|merge/split|staging/production/development|test/production|
    backend/frontend|client/server|read/write|manual/automatic|draft/final|public/private|local/remote|
    online/offline|temporary/permanent|optional/mandatory required|old/new|full/empty|hot/cold|wet/dry|light/dark|
    day/week/month/year/hour/minute|today/tomorrow/yesterday|red/blue/green/yellow/white/black/orange|male/female|
    man/woman|men/women|boy/girl|breakfast/lunch/dinner|with/without|positive/negative|active/inactive|pass/fail|
    success/failure|keep/discard drop|always/never|oral/written|domestic/foreign|wholesale/retail|hardware/software|
    input/output|entry/exit|arrival/departure|entrance/exit|arrive/depart leave|stay/leave|ios/android|web/mobile|
    debit/credit|strong/weak|hard/soft|keep/delete|mount/unmount|login/logout|hold/release|freeze/unfreeze|
    expand/contract|northbound/southbound|eastbound/westbound|inner/outer|odd/even|primary/secondary|master/slave|
    parent/child|my our/your/his/her|paid pay pays payment/unpaid outstanding overdue|enough sufficient/insufficient|
    valid/invalid expired|complete completed finished/incomplete unfinished|signed/unsigned|used/unused|
    necessary needed required/unnecessary|possible/impossible|clear/unclear|known/unknown|safe/unsafe|
    successful/unsuccessful|increased increase/unchanged|raised raise/unchanged|changed change/unchanged|
    vor bevor/nach nachdem|mit/ohne|
    nord nordseite norden/süd südseite süden/ost ostseite osten/west westseite westen|
    steigen erhöhen erhöht erhöhung/sinken senken gesenkt senkung|öffnen/schließen|kaufen einkaufen/verkaufen|
    annehmen genehmigen/ablehnen|einfuhr/ausfuhr|alt alten/neu neuen|oben obere oberen/unten untere unteren|
    links/rechts|beginnen anfangen/enden aufhören|hinzufügen/entfernen|intern/extern|erste/letzte|
    vormittag/nachmittag/abend|heute/morgen/gestern|immer/nie|früher/später|mehr/weniger|mindestens/höchstens|
    sommer/winter/herbst/frühling|avant/après|
    augmenter augmentent augmentation augmentés hausse/baisser baissent baisse diminuer|
    ouvrir ouverte/fermer fermée|acheter/vendre|accepter approuver/refuser rejeter|importer/exporter|avec/sans|
    nord/sud/est/ouest|gauche/droite|ajouter/supprimer|début commencer/fin finir|plus/moins|haut/bas|matin/soir|
    été/hiver/automne/printemps|antes/después|aumentar sube subir aumento/reducir bajar baja disminuir|abrir/cerrar|
    comprar compra/vender venta|aprobar aprueba aprobada/rechazar rechaza rechazada|
    importar importación/exportar exportación|con/sin|norte/sur/este/oeste|izquierda/derecha|añadir/eliminar|
    empezar comenzar/terminar|más/menos|mañana/tarde/noche|verano/invierno/otoño/primavera"""
"""Words that exclude each other; words on one side mean the same."""

IRREGULAR = """reminder=remind reminders=remind seen=see saw=see summary=summarise summaries=summarise
    introduction=introduce introductions=introduce response=respond responses=respond description=describe
    reduction=reduce production=produce permission=permit extension=extend expansion=expand comparison=compare
    explanation=explain notification=notify notifications=notify verification=verify clarification=clarify
    certification=certify specification=specify identification=identify modification=modify classification=classify
    qualification=qualify growth=grow loss=lose departure=depart closure=close signature=sign signatures=sign
    exposure=expose maintenance=maintain compliance=comply complaint=complain complaints=complain advice=advise
    storage=store usage=use coverage=cover came=come sent=send sown=sow sowed=sow flew=fly flown=fly flights=fly
    flight=fly written=write wrote=write met=meet held=hold kept=keep given=give gave=give taken=take took=take done=do
    went=go gone=go said=say told=tell paid=pay sold=sell bought=buy brought=bring thought=think found=find made=make
    built=build lent=lend spent=spend left=leave lost=lose led=lead chose=choose chosen=choose drew=draw drawn=draw
    drove=drive driven=drive grew=grow grown=grow knew=know known=know ran=run rose=rise risen=rise fell=fall
    fallen=fall spoke=speak spoken=speak broke=break broken=break began=begin begun=begin shown=show taught=teach
    understood=understand won=win wore=wear worn=wear hung=hang hid=hide hidden=hide shook=shake sank=sink sunk=sink
    sang=sing sung=sing stood=stand threw=throw thrown=throw became=become forgot=forget forgotten=forget got=get
    gotten=get heard=hear laid=lay meant=mean sought=seek dealt=deal felt=feel bound=bind caught=catch fed=feed
    fought=fight children=child men=man women=woman mice=mouse feet=foot teeth=tooth people=person criteria=criterion
    analyses=analyse analysis=analyse decision=decide decisions=decide choice=choose choices=choose assumption=assume
    assumptions=assume obtain=get obtained=get acquire=get acquired=get arrival=arrive denial=deny rental=rent
    acquisition=acquire registration=register implementation=implement migration=migrate publication=publish
    division=divide suspension=suspend defence=defend reliance=rely leakage=leak breakage=break
    responsibility=responsible capability=capable reliability=reliable safety=safe necessity=necessary
    possibility=possible readiness=ready illness=ill effectiveness=effective subscription=subscribe
    transcription=transcribe prescription=prescribe admission=admit submission=submit transmission=transmit
    omission=omit exclusion=exclude inclusion=include conclusion=conclude conversion=convert urgency=urgent
    frequency=frequent efficiency=efficient consistency=consistent transparency=transparent vacancy=vacant
    accuracy=accurate privacy=private repetition=repeat movement=move constraint=constrain belief=believe proof=prove
    success=succeed retention=retain intention=intend intervention=intervene variation=vary burial=bury replies=reply
    supplies=supply occupancy=occupy satisfaction=satisfy financial=finance industrial=industry regional=region
    operational=operate educational=educate historical=history expiry=expire shipment=ship bigger=big biggest=big
    larger=large largest=large smaller=small smallest=small cheaper=cheap cheapest=cheap faster=fast fastest=fast
    used=use using=use businesses=business applicant=apply applicants=apply knives=knife halves=half shelves=shelf
    indices=index relief=relieve destruction=destroy solution=solve solutions=solve evolution=evolve
    resolution=resolve"""
"""Forms of English words that endings do not tell."""

LIGHT_WORDS = """people person additional again already also approx asap base based basis because carefully certain
    clearly complete current currently detail details different directly entire first following full further go
    include includes including item latest likely made make matter min moment new now number order other overall
    own part particular point possibly potentially probably process quickly rather really related relevant
    respective result revised same several simply soon specific still take taken team thing time today took
    updated use used using value various want way whole work working yet everybody everyone existing
    still ensure when till"""
"""English words that a paraphrase adds, leaves out or changes freely."""

REVERSING = """except excluding unless shelve shelved defer deferred abort aborted abandon abandoned cancel canceled
    cancelled cancels decline declined delay
    delayed delete deleted disable disabled drop dropped pause postpone postponed reject rejected remove removed
    reverse revert revoke revoked skip stop stopped stops suspend suspended terminate terminated undo uninstall
    unsubscribe withdraw withdrawn"""
"""Words that undo the work which another item asks for."""

REPORTING = """decided agreed concluded resolved come comes came added adds asked believes confirmed described
    describes emphasised emphasises emphasized emphasizes estimated estimates expected expects explained
    explains expressed feels felt highlighted indicated indicates mentioned mentions noted notes previously
    raised reminded reported reports said says shared stated states stressed suggested thinks told"""
"""Words that tell how something was said."""

RESTRICTIONS = """only solely exclusively nur lediglich ausschließlich seulement uniquement exclusivement sólo solo
    solamente únicamente exclusivamente"""
"""Words that leave out all else."""

ROLES = "rather by against from durch gegen par contre por contra desde"
"""Prepositions, and `rather`, that give the word behind them a role of its own."""
