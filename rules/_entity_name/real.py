"""Words that are names of people by themselves, so that they are no slip of another name."""

from __future__ import annotations

import re
from typing import Final

from .spelling import stripped

_SYLLABLE: Final = (
    "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    "(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u)"
)
_CHINESE: Final = re.compile(f"{_SYLLABLE}(?:{_SYLLABLE})?")
_NAMES: Final = """
    aaron abbott abby abdul abel ackermann adam adams adele adler adrian adriana agata agnes agneta ahmad ahmed aida
    aidan aileen aisha alain alan albert alberta alberto albrecht aldo alejandra alejandro aleksander aleksandr
    alena alessandra alessandro alex alexa alexander alexandra alexandre alexei alfred ali alice alicia alina alisa
    alison allan allen alma alonso alvarez alvaro alwin amalia amanda amelia amelie amina amir amy ana anastasia
    anders andersen anderson andersson andrade andre andrea andreas andrei andres andrew andrey andrzej andy angel
    angela angelika anika anita anja anke ann anna annabel anne annelie annette annika anthony antje anton antonia
    antonio anya appel april arash archie ari ariel arjun armin arne arnold arthur arturo arun arvid asha ashley
    astrid august aurelie austin axel ayse bach bachmann bailey baker barbara barber barker barnes barrett bart
    barton bartosz bauer baum baumann bea beat beata beate beatrice beatriz beck becker beckmann behrens bell ben
    bender benedetti benedict benedikt benjamin bennett berg bergen berger bergmann bernard bernd bernhard bernt
    bert berta beth betty bianca bianchi bill billy birgit birgitta birte bjarne bjorn black blake blanc blanca
    bloch bloom bo bob boehm bogdan bohm bond borg borgen boris bosch bose boyd brad bradley brand brandon brandt
    braun bremer brenda brendan brent bret brett brian brigitte brink britt britta brooks brown bruce bruhn brun
    bruno bryan bryant buchanan buck burger burgess burke burns burton busch butler byrne caitlin cameron campbell
    carina carl carla carlo carlos carlsen carlson carlsson carmen carol carola carolin carolina caroline carolyn
    carpenter carr carroll carsten carter castillo castro catarina catherine cathrin cathy cecilia cecilie celia
    celine cesar chad chan chang chantal chapman charles charlie charlotte chavez chen cheng chiara chloe choi chris
    christa christel christensen christian christiane christiansen christina christine christof christoph christophe
    christopher chu claire clara clare clark clarke claude claudia claudio claus clemens cohen cole coleman colin
    collins connor conny conor conrad cook cooper cora corinna cornelia costa cox craig crawford cristian cristina
    cruz cunningham cynthia cyril dag dagmar dahl daly dan dana daniel daniela danielle danny daria dario darren
    david davidsen davidson davies davis dawn dawson dean debbie deborah declan delgado denis denise dennis derek
    diana diane dias diaz diego dieter dietrich dietz dirk dixon dmitri dmitry dominguez dominic dominik dominique
    don donald donna dora doris dorn dorothea dorothy doug douglas duarte dubois dufour duncan dunn dupont durand
    dylan ebert eckert eckhard eddie edgar edith eduard eduardo edward edwards edwin eileen einar elaine elena
    eleonora elfriede eli elia elias elin elina elisa elisabeth elise eliza elizabeth elke ella elle ellen elliot
    ellis elsa else elsie emil emilia emilie emilio emily emma emmanuel engel enrico enrique eric erica erich
    erickson erik erika eriksen erikson eriksson erin ernest ernst erwin esme esther ethan eugen eugene eva evan
    evans eve evelin eveline evelyn ewa fabian fabio fabrice falk farrell fatima federico feldmann felicia felix
    ferdinand fernanda fernandes fernandez fernando ferrara ferrari ferreira fiedler filip filippo finn fiona
    fischer fisher fletcher flora florence flores florian foley fontaine forster foster fournier fowler fox
    francesca francesco francis francisca francisco franco francois frank franke franklin franz fraser frauke frazer
    fred freda frederic frederik frederike freeman frei frey freya frida frieda friedrich fritz fuchs fuller gabor
    gabriel gabriela gabriele gabrielle gallagher garcia gardner gareth garnier gary gavin geert geiger gemma geoff
    georg george georges georgia gerald gerard gerd gerda gerhard gero gert gertrud gianni gibson gilbert giles gill
    gina giorgio giovanna giovanni gisela giulia giuseppe glen glenn gloria gomes gomez gonzales gonzalez goodman
    gordon grace graf graham grant gray green greene greer greg gregor gregory greta grey griffin griffith grit
    gross gruber grzegorz guido guillaume gunnar gunter gunther gupta gustav gutierrez guy haas hagen hahn hakan
    hakon hall halvor hamann hamid hamilton hammer hanke hanna hannah hannes hans hansen hanson hansson harald hari
    harold harper harris harrison harry hart hartmann harvey hassan hauser hayes heath heck hector heidi heike heiko
    heine heinrich heinz helen helena helene helga helge heller helmut henderson hendrik hendriksen henning henri
    henrik henrike henriksen henry herbert herman hermann hernandez herrera herrmann herta hess hesse hicks hilda
    hilde hill hinrichs hiro hiroshi hoffman hoffmann hofman hofmann holger holland holm holmes holt horn horst
    howard huber hubert hubner hudson hugh hughes hugo hunt hunter hussain ian ibrahim ida ignacio igor ika ilka
    ilona ilse ilya imke ina ines inga inge ingeborg ingo ingrid ioana ira irena irene irina iris irma isa isaac
    isabel isabella isabelle isak ivan ivana ivanov ivanova ivar ivo jack jackie jackson jacob jacobs jacobsen
    jacobson jacobsson jacques jaeger jahn jaime jake jakob james jamie jan jana jane janet janina janine janna
    jannik jansen janssen jansson jared jasmin jasmina jason jasper javier jay jean jeanne jeff jeffrey jen jenkins
    jenna jennifer jenny jens jensen jeremy jerome jerry jesper jess jesse jessica jesus jill jim jimenez jimmy
    joachim joan joana joanna joao joaquin jochen joe joel johan johann johanna johannes johannsen johansen
    johansson john johnny johnsen johnson johnston jolanda jon jonas jonathan jones jonsson jordan jorg jorge
    jorgensen jose josef josefa josefine joseph joshua joy joyce juan juana juanita jude judith judy jule julia
    julian juliana juliane julie julien juliet julio julius june jung jurgen justin justine jutta kai kaiser kaj
    kalle kamil kang karen karin karina karl karla karlsen karlsson karola karolin karoline karsten kasper kat
    katarina katarzyna kate katharina kathe katherine kathleen kathrin kathryn kathy katie katja katrin kaufmann
    kaur kay keith keller kelly kemp ken kenji kennedy kenneth kern kerstin kessler kevin khan kim king kirsten
    kirstin kjell klara klaus klein klemens knight knud knudsen koch kohler konrad konstantin kowalska kowalski
    kramer kraus krause krebs kristian kristin kristina kristine kristof kruger kruse krzysztof kuhn kumar kunz kurt
    kyle lam lambert lang lange lara larissa larry lars larsen larson larsson laszlo laura laurel lauren laurence
    laurent laurie lawson lea leah leander lee lehman lehmann leif leitner lena lene leni leo leon leona leonard
    leonardo leonie leonora leopold leroy leslie levi lewis lia liam lidia lili lilian lilli lilly lily lin lina
    lind linda lindberg lindgren lindholm lindner lindsay line linn linus lisa lisbeth lise lissa liv liz lola lopes
    lopez lora lorena lorenz lorenzo lothar lotta lotte lou louis louisa louise lourdes lowe lu luc luca lucas lucia
    lucie lucy ludger ludwig luis luisa luise luiz luka lukas luke luna lund lundberg lundgren lutz lydia lynch lynn
    maas mack mads madsen magda magdalena maggie magnus mai maier maike maja malin malte manfred manish manuel
    manuela mara marc marcel marcella marcelo marcia marcin marco marcos marcus marek maren margaret margareta
    margarita margit margot maria marian mariana marianne marie marieke marija marika marina marino mario marion
    marisa marius marja mark marko markus marlene marlon marsh marshall marta marten martens martha martin martina
    martine martinez martins marx mary mason mat mateo mathew mathews mathias mathilde mats matt matteo matthew
    matthews matthias matthieu maurer max maxim maxime may maya mayer mccarthy mcdonald mckenzie medina megan mehmet
    meier meike mel melanie melissa meyer mia micha michael michaela michal michel michele michelle mick miguel mika
    mikael mike mikhail mikkel mila milan milena miles miller mills milo mina mira miranda miriam mirja mirko
    mitchell mohamed mohammed mohr moira molina moller moni monica monika monique moore morales moreau moreno
    moretti morgan moritz morris morrison moser mueller muhammad muller munoz murphy murray mustafa myers nadia
    nadine nadja nancy naomi nat natalia natalie natasha nathan neil nell nella nelly neumann newman nguyen nicholas
    nicholson nick nico nicola nicolaisen nicolas nicole niels nielsen nielson nigel nikita nikki niko nikola
    nikolai nikolaus nils nilsen nilsson nina noah noel nolan nora norbert norma norman norton novak nowak nuno
    obrien olaf olav ole oleg olena olga oliver olivia olivier ollie olsen olson olsson omar orla ortega ortiz
    osborne oscar oskar otto owen owens pablo paige pal palle palmer pam pamela paola paolo park parker pascal pat
    patel paterson patricia patrick patrik patterson paul paula paulina pauline paulo paulsen paulsson pavel pawel
    payne peck pedersen pedro peer peggy penny per percy pereira peres perez perkins perry pete peter peters
    petersen peterson petersson petra petrov petrova petter pfeiffer phil philip philipp philippa philippe phillip
    phillips pia pierce piero pierre pieter pilar piotr pohl poulsen powell price priya quinn rachel rafael rahel
    rahul raimund rainer raj ralf ralph ramirez ramon ramos randy raphael rasmussen rau raul ray raymond rebecca
    reed reeves regina reid reiner reinhard reinhardt reis rena renata renate rene renee reto reuter reyes reynolds
    ria ribeiro ricardo ricci rice richard richards richardson richter rick riedel rika riley rita rivera rob robert
    roberta roberto roberts robertson robin robinson robles rodrigo rodrigues rodriguez roger rogers rojas roland
    rolf roman romano romero romina romy ron ronald ronja ronny rory rosa rosalie rosanna rose rosemarie rosie ross
    rossi roth rousseau roux rowe roy ruben rubio rudi rudolf rui ruiz rupert russell russo ruth ryan sabina sabine
    sabrina sally sam samantha samira samuel sanchez sanders sandra sandy santos sara sarah sascha sauer schaefer
    schafer scherer schiller schmid schmidt schmitt schmitz schneider scholz schroder schroeder schubert schulte
    schultz schulz schulze schumacher schuster schwartz schwarz scott sean sebastian seidel selina selma serena
    serge sergei sergey sergio seth shah shane shannon sharon shaun shaw shawn sheila sibylle siegel siegfried
    sigrid silke silva silvia silvio simmons simon simona simone simonsen simpson sims sina singh skov smith smyth
    snyder soares sofia sofie sommer sonia sonja sophia sophie soren sorensen soto sousa souza spencer stacy stan
    stanley steen stefan stefania stefanie steffen steffi stein steiner stella sten stephan stephanie stephen
    stephens stephenson stern steve steven stevens stevenson stewart stig stone storm strand strom stuart sue
    sullivan suresh susan susana susann susanna susanne suzanne sven svenja svensen svenson svensson sylvia sylvie
    tamara tan tang tania tanja tanya tara tatiana tatjana taylor ted teresa terry tess tessa thea theo theodor
    theres theresa therese thilo thomas thompson thomsen thomson thor thorsten tiago tibor tiffany till tilman tim
    timo timothy tina tine tobias toby todd tom tomas tomasz tomi tommy toni tony tor torben tore torres torsten
    tracy tran trevor tristan trond tucker turner tyler udo uli ulla ulrich ulrik ulrika ulrike unger urban ursula
    uta ute uwe val valentin valentina valeria valerie vanessa vargas vasquez vega vera verena vernon veronica
    veronika veronique vicki vicky victor victoria vijay viktor viktoria vince vincent vincenzo viola violet violeta
    virginia virtanen vitali vivian viviane vlad vladimir vogel vogt voigt volker wagner walker wallace walter
    waltraud wanda wang ward warner warren watson watts wayne weaver webb weber weis weiss welch wells welsh wendt
    wendy werner wes west westphal wheeler white wiebke wieland wilfried wilhelm wilkinson will willem william
    williams willis willy wilma wilson wim winkler winter wirth wise witt wolf wolfe wolff wolfgang wood woods
    wright wu xavier xu yan yang yann yannick yara yasmin yildiz york yosef young yuki yulia yuri yusuf yves yvette
    yvonne zach zachary zara zeynep zhang zhao zheng ziegler zimmer zimmerman zimmermann zoe zofia zsofia
    """
NAMES: Final = frozenset(_NAMES.split())


def is_real(word: str) -> bool:
    """Whether a word is a name: one of the common ones, or one as Chinese names are spelled."""
    plain = stripped(word)
    return plain in NAMES or (len(plain) <= 6 and _CHINESE.fullmatch(plain) is not None)
