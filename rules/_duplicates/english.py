"""Further English words and phrases that ask for, or tell, the same; rows are parted by `|`."""

from __future__ import annotations

SYNONYMS = """ask clarify check enquire inquire confirm verify|begin open start kick|stop quit cease discontinue|
    acquire purchase|obtain collect fetch|retrieve fetch recover|assign allocate delegate|allocate assign distribute|
    gather collect solicit|assist support aid|attach enclose append|announce declare communicate publicise|apologise
    apology|appoint hire recruit|assess measure gauge|authorise approve permit clear|avoid prevent|brief inform
    update|brief summary|broken defective faulty|budget funds funding|capture record document log|change alter modify
    adjust adapt amend|cheap inexpensive|choose decide|circulate distribute share|clean wash|complain complaint
    grievance|complete finalise finish conclude|comply adhere|conclude end|condition state| connect link|consider
    contemplate weigh|consult ask|contact reach approach|contain hold include|continue proceed carry|convince
    persuade|coordinate organise align|copy duplicate replicate|cover fund finance pay|damage harm| data figures
    numbers statistics|deadline cutoff|deal agreement contract|define describe|deliver ship|demolish tear|design plan
    layout|destroy demolish|detect find discover spot identify|develop build create|difficult hard challenging|
    discuss debate cover address|dismiss fire|display show|division department unit|draft draw outline| due owed
    payable|duty responsibility|earn make|elect vote|employ hire|empty clear|encourage promote motivate| enlarge
    expand extend|enough sufficient|enter input|equipment gear|escalate raise|examine inspect|exam examination test|
    exceed surpass|exchange swap trade|exercise workout|exhibit show|expect anticipate await foresee|expense cost|
    fail break|family household|figure number|firm business enterprise|flyer leaflet brochure pamphlet|follow chase
    pursue|forbid ban prohibit|foreman supervisor|gift present|goods merchandise|guarantee warranty|guest visitor|
    guideline rule policy|halt stop|handover transfer|hold keep|home house|host organise|idea suggestion proposal|
    identify determine pinpoint|illness sickness|impact effect influence|implement apply adopt roll|inquiry request|
    insurer insurance|intend plan aim|interview talk|invite invitation|join attend|journey trip travel|keen eager|
    landlord owner|laptop notebook|large big|launch release start|lawyer attorney solicitor counsel legal|layoff
    redundancy|letter mail|list compile|loan borrow|look inspect|luggage baggage|main primary principal chief|map
    chart plan|master main|mention note state|migrate port|minor small|mistake error|modernise upgrade|money funds
    cash|negotiate bargain|newsletter bulletin|nominate propose|noise sound|obstacle hurdle barrier blocker|offer
    quotation bid|office bureau|operate run|option alternative choice|outline draft|outsource contract|overdue late|
    owner proprietor|package parcel|partner associate|pass hand|patron client|pensioner retiree|pick collect|pilot
    trial test|place put|plant factory|policy guideline|poll survey questionnaire|poor bad|postpone reschedule|
    potential possible|presentation talk|price rate fee charge|print produce|procedure process|proceed continue|
    produce generate make|prof professor|programme program|progress advance|proof evidence| provide supply|pupil
    student|purpose aim|put place|quarterly quarter|question ask|queue line|quit leave resign| rate evaluate|reach
    contact|ready prepared|rebuild reconstruct|receipt voucher|reception desk|record log register|recruit hire
    enlist|reference referral|refuse decline|region area zone|rehearse practise|reimburse refund repay|remark
    comment|remind prompt nudge|renew prolong extend|renovate refurbish|report communicate| represent stand|resign
    quit|restore recover|result outcome finding|retain keep|retire leave|return restore| revenue income turnover|road
    street|route path|rubbish garbage trash waste|rule policy|salary wage pay|sample specimen|save store|search look
    seek|secure obtain ensure|seek look search|segment part section|seminar workshop|settle resolve agree|shop store|
    shortage lack|shut close|sick ill|sign execute|site venue|solve resolve fix|sort organise|source origin|speech
    address talk|staff personnel employees workforce|standard norm|statement declaration|store keep|strategy plan|
    student learner|study examine analyse|succeed achieve|suggest advise| supervise oversee|support back|sure
    certain|survey poll|talk presentation|target goal|task job|tender bid| terminate cancel|theft robbery|threshold
    limit cap|tidy clean|timetable schedule|topic subject|trade exchange| transport haul|trial test|trip travel|truck
    lorry|trust rely|understand grasp|unify merge|unite merge|upload post|urgent pressing|vacancy opening|valid
    effective|value worth|van truck|vehicle car|verify test|view opinion| vital essential|volunteer helper|vote
    ballot|wage salary|wait await|walk go|warehouse depot|warn alert|wash clean|website site homepage|weekly week|
    widen broaden|withdraw retract|yearly annual year|monthly month|daily day|renewal renew|around walkthrough|make
    prepare create|commence launch open|obligatory mandatory required compulsory|internal house|relocate move|remind
    reminder|clear remove|cap limit|whole entire|permit licence license|average mean|grow expand|shrink contract|
    reserve hold|restart reboot|refund repayment|stock inventory| investigate find determine research|take run last
    require|bear carry support|house host contain|run last duration|chase contact remind|prove demonstrate|measure
    profile benchmark|locate find|enable allow let permit| adapt adjust tweak|polish refine improve|streamline
    simplify|merge combine consolidate|split separate divide| gather meet convene|session workshop|colleague peer|
    head director|worker employee|crew team staff|premises building|facility site|location place|room space|
    affordable cheap|expensive costly|lift elevator|flat apartment| film movie|mobile cell|poster placard|remaining
    outstanding pending open|missing absent|broken damaged|repair service maintain|trainee apprentice intern|beginner
    novice|expert specialist|doctor physician|teacher instructor tutor|neighbour resident inhabitant|tenant renter|
    buyer purchaser|cultivate grow|sow plant|water irrigate| significant important major|severe serious|immediate
    urgent prompt|disallow forbid|oblige require|consent agree| confirm acknowledge|opt choose|minutes notes record|
    cause source root reason|stall booth stand|marquee tent|seat chair place|chairperson chair chairman chairwoman|
    heat warm|hire engage|commission order engage|consent approval permission|clearance approval|accident incident|
    event occasion|celebration party|volume amount quantity|number count|share proportion percentage|rest remainder|
    total sum|bring carry deliver take|attach fix fasten|mount hang|install fit mount|renew replace|rota roster
    schedule|diary calendar|deposit downpayment|penalty fine| discount rebate reduction|subsidy grant funding|donate
    contribute give|donation contribution|sponsor fund| collaborate cooperate partner|competitor rival|quiet silent|
    loud noisy|depart leave|enter access|proofread correct|edit revise|course class lesson|trial experiment test|
    visit view|hold happen occur take|respond react reply|handbook manual|contest competition|prize award trophy|
    rehearsal practice|fix mend|leak drip|leaking leaky|stop prevent|fair exhibition|parking park|bicycle bike|coach
    bus|ship vessel boat|pier jetty|quay wharf| lorry truck|medicine medication drug|surgery operation|ward unit|
    patient case|appointment booking|bathroom toilet restroom|kitchen galley|meal food|drink beverage|menu card|
    waiter server|chef cook|hotel inn|guest customer visitor|harvest pick|barn shed|field plot|fence enclosure|cow
    cattle|calf calves|lawn grass|forest wood woodland|budget allowance|profit earnings|turnover sales|tax duty levy|
    audit inspection|ledger accounts books| feature function functionality|defect bug|release version launch|roadmap
    plan|dashboard report|crash failure| login signin|password credential|backup copy|endpoint interface|latency
    delay|throughput speed|outage failure| tell inform notify report communicate brief update|request obtain get
    solicit seek|inquire request|determine check establish clarify verify|validate ensure verify|keep stay remain
    retain maintain continue|stay stick continue|current existing present prevailing|existing present available|
    terminate cancel end discontinue|cancel revoke|postpone defer delay push shift move|late delay overdue|arrive
    deliver delivery come receive|outage failure crash downtime|issue problem bug|cause reason why|when date
    deadline|role position job|posting ad advert advertisement vacancy|account login access credential|access
    permission|comment feedback input remark|attendee participant guest|available free open|availability available|
    plan concept scheme|concept idea design|findings results conclusions outcome|results data findings|timeline
    schedule timetable plan|relocation move moving|moving relocate|software tool application app|tool platform|
    additional more extra further|staff team people| dissatisfied unhappy dissatisfaction|satisfied happy pleased|
    process handle treat|roughly around|utilise utilisation usage|occupancy utilisation|employ work|worker staff|
    amount sum|amount number|complain complaint criticise|criticise complain|most biggest main largest|main key
    biggest|worry concerned concern|shortage lack scarcity|fee charge price cost|cost expense spending expenditure|
    budget spend|grow increase rise up|shrink fall decrease|offer provide available|introduce launch implement|award
    grant give assign|choose award|contractor vendor supplier|supplier provider vendor|provider operator|management
    leadership executives|authority agency administration|permit authorisation approval|council city municipality|
    insurer insurance|clear settle|fill complete|finish wrap|wrap conclude|prepare draft develop|develop elaborate|
    rewrite revise edit|list roster register|register enrol enroll sign|join enrol|sign subscribe|train training
    course|teach instruct|coach mentor| plan intend|plan prepare|check test|test try trial|explore assess|analyse
    evaluate assess review|summarise summary recap overview|compare comparison|archive file|clean tidy|label tag|
    print copy|scan digitise|translate translation|host run organise|chair lead moderate|moderate facilitate|escalate
    raise flag|flag mention raise point|highlight stress emphasise|warn caution|escort accompany|oversee manage
    supervise|audit check review|ship send dispatch|dispatch deliver|forward pass relay|transfer move migrate switch|
    switch change move migrate| replace change|adopt use|drop stop discontinue|freeze stop pause|resume restart
    continue|unblock clear resolve| block prevent stop|secure get obtain|recruit hire employ|onboard train|restock
    order reorder replenish|reorder order|stock supply|supply provide deliver|month monthly|quarter quarterly|short
    brief|brief short|detailed thorough|complete full entire|wrong incorrect|right correct|broken faulty|mandatory
    compulsory|optional voluntary|initial first preliminary|preliminary provisional|final definitive|temporary
    interim provisional| permanent fixed|attend participate join|participate take|grade mark|lecture class|thesis
    dissertation|exam paper|semester term|scholarship grant bursary|find search look locate|produce manufacture
    generate make production|occur happen arise appear|valid run last|appear publish|convene invite call|settle
    arrange organise| discard dispose remove clear|store save upload put|decline fall drop decrease shrink|hang mount
    fix|fill refill replenish|transport carry bring|give show present|advise consult|involve engage|incorporate
    include integrate| consider evaluate|connect link join|divide split|merge join unite|estimate calculate cost|fail
    miss|represent substitute|head lead run|justify explain|mark label tag|accelerate expedite|simplify ease
    facilitate|cover include comprise|exceed top|respect meet observe|interrupt pause|repeat redo|promise pledge
    guarantee|accept take|refuse deny|duplicate copy|enter record input|protect secure safeguard|praise commend|fund
    subsidise| renovate restore|demolish raze|guide handbook manual|volunteer helper|booth stand stall|pay wage earn|
    worker labour|competition rival|manufacturer producer maker|dealer retailer merchant|consumer user|phone mobile|
    screen monitor|floor storey level|yard grounds|waste litter|youth teenager|condition requirement prerequisite|law
    rule regulation|procedure process method|approach method|excerpt extract|profile account|beginning outset|
    majority most|good positive|bad negative|simple easy|difficult hard|expensive costly|cheap low|jointly together|
    mainly largely|often regularly|alternative replacement other|grant subsidy funding|cost expense|broken damaged
    faulty| heat heating|electricity power energy|frequency often|accept receive|delay late behind|schedule plan|
    number figure count|annual yearly year|month monthly|photo picture image|janitor caretaker|limit restrict cap
    ceiling|affect impact influence effect|contact call|contact email|contact write|contact message|setup arrange
    schedule organise|setup create establish install configure|repair restore|replace exchange|quote quotation
    estimate|proposal bid tender|visitor attendee delegate|footage video film|release ship rollout launch|rollout
    deploy deployment|laptop computer|database db|repository repo|environment env|configuration config|authentication
    auth|administrator admin|developer dev|specification spec|documentation docs|information info|representative rep|
    executive exec|laboratory lab|department dept|government govt|management mgmt|meeting mtg|appointment appt|
    quantity qty|reference ref|temperature temp|discount reduction|hall venue|visit trip|scrap cancel abandon|abandon
    drop|restart reopen|boost increase raise|improve upgrade|worsen deteriorate|harm hurt injure|sick unwell ill|wet
    damp moist|describe explain|cite mention quote|claim state assert|urge press ask|approve endorse ratify|elect
    choose|appoint assign|oversee direct|track follow trace|spot notice observe detect|learn discover|know understand
    realise|capacity size|portion share part|note memo|memo memorandum|inventory list|goods products|product item
    article|kit gear|engine motor|cable wire|screen display|booklet brochure|certificate diploma|legislation law|
    requirement criterion|outcome consequence|consequence effect|drawback disadvantage downside|risk threat hazard|
    hazard danger|emergency crisis|perform play|concert performance|prepare make create|application
    request apply"""
"""Words that ask for, or tell, the same."""

PHRASES = """non disclosure agreement=nda|service level agreement=sla|key performance indicators=kpis|request for
    proposal=rfp|request for proposals=rfp|return on investment=roi|proof of concept=poc|memorandum of
    understanding=mou|
    letter of intent=loi|annual general meeting=agm|human resources=hr|pick up=collect|picks up=collect|picked
    up=collected|go over=review|goes over=review|went over=reviewed|
    walk through=review|look over=review|go through=review|work through=review|run through=review|look at=review|take a
    look at=review|have a look at=review|draw up=draft|drawn up=drafted|come up with=create|put in place=implement|put
    off=postpone|call off=cancel|called off=cancel|turn down=reject|turned down=rejected|take over=assume|hand
    over=transfer|handed over=transferred|pass on=forward|passed on=forwarded|send out=send|sent out=send|send
    over=send|hand out=distribute|handed out=distributed|give out=distribute|line up=arrange|team up=join|deal
    with=handle|take care of=handle|look after=handle|bring forward=advance|speed up=accelerate|slow down=delay|step
    down=resign|set out=define|lay out=define|spell out=define|point out=mention|bring in=introduce| make a list
    of=list|get hold of=contact|get back=return|give back=return|bring back=return|put up=install|take down=remove|tear
    down=demolish|throw away=discard|throw out=discard|use up=spend|run out=expire|runs out=expire| ran out=expire|come
    to an end=end|comes to an end=end|due to=because|owing to=because|on account of=because|with regard to=regarding|
    with respect to=regarding|in relation to=regarding|in terms of=regarding|with the aim of=to| in the event of=if|in
    case of=if|in the course of=during|in favour of=for|on behalf of=for|no more than=max|not more than=max|no less
    than=min|not less than=min|no fewer than=min|a maximum of=max|a minimum of=min|any more=anymore|any longer=anymore|
    let know=inform|keep informed=inform|keep posted=inform|catch up with=meet|sit down with=meet|meet with=meet|meet up
    with=meet|speak to=discuss|speak with=discuss|talk to=discuss|talk with=discuss|talk about=discuss|check in
    with=contact|circle back with=contact|circle back to=contact|get approval for=approve|ask for=request|asks
    for=request|asked for=request|apply for=request|wait for=await|search for=seek|look for=seek|rely on=trust|close
    down=close|wind down=stop|build up=increase|scale back=reduce|dial back=reduce|bring down=reduce|keep up
    with=follow|keep track of=track|keep an eye on=monitor|put forward=propose|put on=place|sort out=resolve|iron
    out=resolve|work on=develop|double check=check|take on=hire| let go=dismiss|lay off=dismiss|take place on=happens|
    made up of=include|consists of=include|is made of=include|a number of=several|a couple of=several|as of=from|by the
    end of=end|at the end of=end|towards the end of=end|for the purpose of=for|in addition to=and|along with=and|
    together with=and|plus=and|per annum=yearly|a year=yearly| per year=yearly|a month=monthly|per month=monthly|a
    week=weekly|per week=weekly|a day=daily|per day=daily|each year=yearly|every year=yearly|each month=monthly|every
    month=monthly|each week=weekly|every week=weekly|each day=daily|every day=daily|leave out=exclude|leaves
    out=exclude|left out=excluded|rule out=exclude|drop out=withdraw|hold back=withhold|held back=withheld|hold
    off=postpone|turn on=activate|turn off=deactivate|switch on=activate|switch off=deactivate|look up=find|point
    out=mention|send back=return|off the table=not|out of the question=not|not an option=not|sent back=returned|push
    back=postpone|pushed back=postponed|push out=postpone| pushed out=postponed|move back=postpone|moved back=postponed|
    pull in=advance|bring up to date=update|going forward=now|from now on=now|from here on=now|in the future=now|in
    future=now|for the time being=now|for now=now| at present=now|at the moment=now|right now=now|at this time=now|as
    yet=yet|so far=yet|was up=rose|were up=rose| is up=rises|are up=rise|was down=fell|were down=fell|is down=falls|are
    down=fall|came in=received|come in=receive|comes in=receives|give notice on=terminate|give notice to=terminate|give
    notice=terminate|pull out of=extract|pull from=extract|pull together=prepare|pulled together=prepared|make
    available=provide|made available=provided|share with=send|let go of=dismiss|get rid=remove|do away with=remove|bring
    on board=hire| brought on board=hired|in use=used|is made up of=includes|make use of=use|made use of=used|give
    feedback=comment|provide feedback=comment|give an update=update|provide an update=update|come to an agreement=agree|
    reach an agreement=agree|make a decision=decide|take a decision=decide|come to a decision=decide|have a
    meeting=meet|hold a meeting=meet|have a call=call|see to it=ensure|make certain=ensure| ensure that=ensure|be
    sure=ensure|double-check=check|cross check=check|stay on top of=monitor|keep on top of=monitor|by means of=with|with
    the help of=with|in the amount of=of|in the region of=about|in favor of=for|on the part of=by|with
    immediate effect=immediately|effective immediately=immediately|right away=immediately|straight away=immediately|at
    once=immediately|without delay=immediately|as soon as possible=asap|at the earliest=asap|first draft=draft|rough
    draft=draft|initial draft=draft|first version=draft| take back=return|took back=returned|pay back=repay|paid
    back=repaid|put together=prepare|write down=record| take out of=remove|takes out of=remove|taken out of=removed|took
    out of=removed|hand over=transfer|set up=setup|sets up=setup|gets in=enter|get in=enter|resulting from=because| as a
    result of=because|thanks to=because"""
"""Phrases and the word that stands for them."""
