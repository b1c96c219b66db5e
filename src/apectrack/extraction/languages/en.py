# ruff: noqa: E501 - a pattern reads best on one line
"""English: the words that commit and those that only narrate, who may owe, how minutes and notes are laid out."""

from __future__ import annotations

import re
from dataclasses import replace

from apectrack.extraction.cue import Cue
from apectrack.extraction.language import roomy

NAME = "en"

_FOLD = dict.fromkeys(map(ord, "\n\r\t\u00a0*_`"), " ") | {
    ord("’"): "'",
    ord("‘"): "'",
    ord("“"): '"',
    ord("”"): '"',
    ord("–"): "-",
    ord("—"): "-",
}


def fold(text: str) -> str:
    """``text`` with straight quotes, hyphens and spaces, every character one character.

    Verbs that a body's style sets in capitals (The Committee REQUESTED that …) are written as any other.
    """
    plain = text.translate(_FOLD)
    return _SET_IN_CAPITALS.sub(lambda found: found[0].lower(), plain) if "ED " in plain else plain


_SET_IN_CAPITALS = re.compile(
    r"(?<=[A-Za-z] )(?:REQUESTED|RECOMMENDED|ENCOURAGED|URGED|INVITED|RECALLED|WELCOMED|ACKNOWLEDGED|ENDORSED|DIRECTED"
    r"|NOTED|AGREED|ADOPTED|CONSIDERED)\b(?=,? (?:[a-z]|[A-Z]+ [a-z]|[A-Z][a-z]))"
)


# --- who may owe ------------------------------------------------------------------------------------------------

_WORD = r"[A-Z][\w'.-]*[\w]|[A-Z]\b"
_NOT = r"(?!(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b)(?![A-Z][a-z]*(?:[st]ions?|gions?|inions?|[a-z]ments?|[a-z]ings?|[a-z]als|[a-z]ies|[a-z]ets)\b)(?!(?:The|This|That|These|Those|It|There|They|He|She|We|You|I|If|In|On|At|By|For|From|As|All|Any|No|Not|Next|Last|When|While|Will|Would|Also|However|After|Before|And|But|Or|To|Of|Let's|Let|Call|Pledge|Vote|Further|Responsibility|Item|Action|AI|Discussion|Agreed|Draft|Report|Minutes|Date|TBD|TBC|RESOLVED|AGREED|DECIDED|NOTED|CARRIED|Need|Please|Target|Open|Add|Share|Update|Review|Meeting|What|Who|How|Which|Since|Once|Both|Other|Some|Several|Many|Most|More|Still|Then|Thus|Here|With|Its|His|Her|Their|Our|My|Some|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4])\b)"
_BODIES = r"(?:[Tt]he |[Aa]ll (?:the )?)?(?:[Ss]ub-?[Cc]ommittee|[Cc]ommittee|[Ss]ecretariat|[Ss]ecretary(?:-General)?|[Tt]reasurer|[Cc]hair(?:man|person|woman|s)?|[Cc]o-?[Cc]hairs?|[Vv]ice-?[Cc]hair|[Bb]ureau|[Bb]oard|[Mm]embers|[Dd]elegations|[Dd]elegates|[Pp]arties|[Pp]articipants|[Ee]conomies|[Cc]ontractor|[Cc]oordinator|[Cc]onvenor|[Rr]apporteur|[Ss]taff|[Dd]irector|[Mm]anager|[Ee]ditors?|[Mm]aintainers|[Dd]irectors|[Tt]rustees|[Oo]fficers|[Gg]overnors|[Cc]ouncillors|[Cc]ontributors|[Vv]olunteers|[Tt]eam|[Ww]orking [Gg]roup|[Cc]orrespondence [Gg]roup|[Ww]orking [Pp]arty|[Tt]ask [Ff]orce|[Ll]egal|[Ee]veryone|[Ee]verybody|[Ss]omeone|[Ss]omebody)\b"
_ROLE = r"(?:(?:vice[- ])?president|members?|principal|superintendent|clerk|attorney|solicitor|engineer|architect|librarian|auditor|accountant|consultant|supplier|vendor|subcontractor|teachers?|coach|nurse|custodian|foreman|surveyor|authors?|sponsors?|reviewers?|developers?|supervisors?|operators?|organi[sz]ers?|presenters?|speakers?|leads?|owners?|champions?|shepherds?|hosts?|farmers?|administrator|administration|management|department|office|division|unit|agency|ministry|council|commission|panel|institute|laborator(?:y|ies)|institutions?|university|compan(?:y|ies)|firm|association|union|federation|authorit(?:y|ies)|customs|observers?|experts?|landlord|tenants?|residents?|neighbou?rs?|parents?|students?|warden|caretaker|caterers?)"
_TITLED = rf"(?:(?:Mr|Ms|Mrs|Dr|Prof|Professor|Sir|Dame)\.? ){_WORD}(?: (?:{_WORD})){{0,2}}"
_GROUP = r"\b(?:(?!(?:\w+ed|in|with|of|to|for|by|from|on|at|and|or|after|before|that|which|who|consultation|through)\b)[A-Za-z][\w-]* ){0,3}(?:team|Team|committee|Committee|WG|wg|TC|TSC|SIG|group|Group|members|Members|board|Board|staff|Staff|subgroup|maintainers)\b(?: of (?:the )?[a-z]+)?"
GENERIC = rf"(?:{_TITLED}|(?:[A-Z]\.){{2,3}}(?![A-Za-z])|(?:[Tt]he )?(?:[Rr]epresentatives?|[Dd]elegations?|[Dd]elegates?|[Oo]bservers?) (?:of|from) (?:the )?(?:{_WORD})(?: (?:{_WORD})){{0,2}}|(?:the |The )?{_NOT}(?:{_WORD})(?: (?:of(?: the)?|for|and the) (?:{_WORD})| {_NOT}(?:{_WORD})){{0,3}}(?: (?:team|group|committee|members|staff|board|subgroup|delegation))?|{_BODIES}|(?:[Tt]he |[Aa]ll (?:the )?|[Oo]ur |[Ee]ach )(?:(?!of |to |and |a )[a-z][a-z-]+ ){{0,2}}{_ROLE}\b|^(?:Laborator(?:y|ies)|Authors|Organi[sz]ers|Suppliers|Experts|Observers|Teachers|Parents|Students|Residents|Tenants|Developers|Reviewers|Speakers|Sponsors|Institutions|Companies|Authorities)\b|(?:the |all |All |voting )*{_GROUP})"
JOIN = r"(?:, and |, ?& ?|, | and the | and | & |/| ?\+ ?)"
LISTED = ", "
AFTER_NAME = r"(?: \([^)]{1,40}\))?"
ALSO = r"(?:together with|jointly with)"
EVERYONE = ("everyone", "everybody", "all members")
NOBODY = ("carried", "moved", "open", "closed", "defeated", "someone", "somebody", "anyone", "anybody", "one of us")
BOTH = r"both (?:sides|parties|delegations)|the two (?:sides|parties)"
US = r"(?!)"
CHAIR = r"(?:[Tt]he )?[Cc]hair(?:man|person|woman)?|[Cc]onvenor"
OFFICE = r"(?!)"
MEMBERS = r"(?:[Aa]ll )?(?:[Mm]embers?|[Dd]elegations|[Dd]elegates|[Pp]arties|[Ee]conomies|[Mm]ember (?:States|Economies|economies|states)|[Cc]ontracting [Pp]arties)"
ROSTER_TITLE = r"^(?:Mr|Ms|Mrs|Dr|Prof|Sir)\.? "

# Who speaks for somebody owes in their name.
SPOKESMAN = r"^(?:representatives?|delegations?|delegates?|observers?) (?:of|from|for) (?:the )?"

_WORK = r"(?:PR|[Aa]dd|[Aa]rchive|[Aa]sk|[Aa]rrange|[Aa]ssign|[Bb]ook|[Bb]ring|[Bb]uild|[Cc]all|[Cc]heck|[Ii]nspect|[Rr]eply|[Cc]hase|[Oo]bserve|[Cc]lear|[Mm]ail|[Pp]hone|[Vv]isit|[Mm]easure|[Pp]aint|[Rr]epair|[Rr]eplace|[Ii]nstall|[Rr]echarge|[Pp]oll|[Cc]irculate|[Cc]larify|[Cc]lean|[Cc]lose|[Cc]ollect|[Cc]omplete|[Cc]onfirm|[Cc]onsult|[Cc]ontact|[Cc]oordinate|[Cc]reate|[Dd]ecide|[Dd]efine|[Dd]iscuss|[Dd]ocument|[Dd]raft|[Ee]mail|[Ee]xamine|[Ee]xplore|[Ff]ile|[Ff]ill|[Ff]inali[sz]e|[Ff]ind|[Ff]inish|[Ff]ix|[Ff]ollow|[Gg]ather|[Gg]et|[Ii]dentify|[Ii]mplement|[Ii]nclude|[Ii]nform|[Ii]nvestigate|[Ii]nvite|[Ll]et|[Ll]ook|[Mm]ake|[Mm]erge|[Mm]ove|[Nn]otify|[Oo]btain|[Rr]enew|[Hh]elp|[Hh]ost|[Dd]esign|[Dd]evelop|[Ee]stablish|[Cc]ompile|[Cc]onvene|[Cc]onsider|[Cc]onduct|[Cc]ompare|[Cc]heck|[Cc]reate|[Dd]eliver|[Ee]nsure|[Ee]valuate|[Ii]ssue|[Jj]oin|[Kk]eep|[Mm]eet|[Mm]onitor|[Nn]ominate|[Oo]rder|[Pp]rocure|[Pp]ursue|[Rr]aise|[Rr]ecruit|[Rr]emind|[Ss]elect|[Ss]peak|[Ss]tart|[Tt]ransfer|[Tt]ranslate|[Cc]ome|[Bb]egin|[Aa]pply|[Aa]pproach|[Aa]gree|[Aa]dvertise|[Aa]nnounce|[Aa]ttend|[Aa]udit|[Dd]istribute|[Dd]ispatch|[Cc]apture|[Oo]pen|[Oo]rgani[sz]e|[Pp]ing|[Pp]lan|[Pp]ost|[Pp]repare|[Pp]resent|[Pp]ropose|[Pp]rovide|[Pp]ublish|[Pp]ush|[Pp]ut|[Rr]each|[Rr]ead|[Rr]emove|[Rr]ename|[Rr]eport|[Rr]equest|[Rr]esearch|[Rr]esolve|[Rr]espond|[Rr]evert|[Rr]eview|[Rr]evise|[Rr]evisit|[Rr]ewrite|[Rr]esume|[Ss]chedule|[Ss]end|[Ss]et|[Ss]hare|[Ss]ign|[Ss]ubmit|[Ss]ummari[sz]e|[Ss]upport|[Ss]ync|[Tt]ake|[Tt]alk|[Tt]est|[Tt]rack|[Tt]riage|[Tt]ry|[Uu]pdate|[Uu]pload|[Vv]erify|[Vv]ote|[Ww]ork|[Ww]rite|[Tt]ell|[Rr]ing|[Ee]dit|[Uu]pgrade|[Mm]igrate|[Pp]roofread|[Aa]ssess|[Rr]egister|[Hh]ire|[Rr]eserve|[Bb]uy|[Pp]urchase|[Pp]ay|[Rr]eimburse|[Dd]eploy|[Ee]xtend|[Dd]ispose|[Tt]ranscribe|[Cc]ollate|[Vv]alidate|[Aa]cknowledge|[Dd]elegate|[Rr]efund|[Ff]orward|[Cc]ancel|[Pp]rint|[Rr]eschedule|[Ll]iaise|[Rr]ebase|[Pp]ull|[Ss]hip|[Dd]ouble-check|[Rr]eturn|[Aa]ddress|[Rr]ecommend|[Ss]ecure|[Ss]eek)"

_MAY = r"(?: also| still| first| further| then| subsequently| therefore| now| jointly| kindly| in principle| provisionally| unanimously| tentatively)?"
_VERBS = rf"(?:will\b|'ll\b|to (?=[a-z])|shall\b|is to\b|are to\b|should\b|must\b|needs? to\b|has to\b|have to\b|would (?!like|be (?:helpful|useful|good|welcome|appreciated))|agreed{_MAY} (?:to\b|with|that (?:it|they|he|she) (?:would|will|should))|undertook to|offered to|promised to|committed to|volunteered to|proposed to|proposes to|intends? to|plans? to|planned to|going to|is going to|are going to|(?:is|are) (?:working on|collecting|gathering|handling|taking care of|lining up|putting together|coordinating|arranging|organi[sz]ing|drafting|looking into|following up|chasing|contacting|finali[sz]ing|compiling|liaising)\b|was tasked|takes? (?:an )?action|took (?:an |the )?action|aims? to|hopes to have|accepted to|expect(?:s|ed) to|can (?:do|take|write|draft|send|check|help|look|follow|prepare|set)\b|may take)"
# Verbs of what somebody says, thinks, is or has: not of work.
_TELLS = r"(?:says?|thinks|believes|feels|wants|hopes|likes|needs|is|was|has|does|suggests|notes|reports|asks|wonders|agrees|seems|knows|sees|remains|expects|suspects|supports|opposes|objects|mentions|points|explains|prefers|doubts|means|looks|sounds|gets(?! (?:an? |the |some |[a-z]+s\b))|worries|recalls|comments|argues|states|joins|leaves|arrives|raises|presents|describes|shows|shares|chairs|attends|replies|answers|confirms|considers|remembers|understands|appears|thanks|welcomes|disagrees|insists|regrets|reckons|complains|admits|jokes|laughs|fears|hates|loves|missed?|this|its|his|hers|yes|various|previous|always|perhaps)"
FRAMES: tuple[tuple[str, str], ...] = (
    # Luis asks the board for it; Marten pings the team
    ("asked", r"(?:^|(?<=[,:;])\s+|and\s+|then\s+){P} asks (?=the (?!meeting|group|question|chair)|our |[A-Z])"),
    ("subject", rf"(?:^|(?<=[,:;\d])\s+|and\s+|then\s+){{P}} (?:also |then )?(?!{_TELLS}\b)[a-z]{{2,}}s\b"),
    (
        "asked",
        r"^{A} (?:wishing|interested|willing|able|planning|participating|attending|that|who)\b[^,.;]{3,70}? (?:is|are|was|were) (?:asked|requested|invited|encouraged|urged|reminded|required)\b",
    ),
    (
        "asked",
        rf"{{A}}(?:,? (?:as coordinator|in consultation with [^,]{{3,40}}),?)? (?:was|were|is|are|has been|have been|(?:is|are|was|were) to be){_MAY} (?:asked|requested|invited|instructed|encouraged|urged|tasked|directed|mandated|charged|appointed|entrusted|called upon|reminded|expected|required|authori[sz]ed(?: and [a-z]+)?)(?! by\b)",
    ),
    (
        "asked",
        r"(?:asked|asks|requested|requests|invited|invites|instructed|instructs|encouraged|encourages|urged|urges|tasked|directed|mandated|called on|calls on|reminded|recommended that|recommends that|suggested that|proposed that|agreed that|decided that|noted that|It was agreed that|It was decided that|(?<!will )(?<!to )(?<!should )(?<!shall )(?<!would )(?<!'ll )(?<!must )(?:ask|tasks?|remind|invite|encourage|request|authori[sz]e|instruct|direct)|(?i:resolved|agreed|decided)(?: unanimously)?:? that|authori[sz]ed|authori[sz]es) {A}(?=(?:, (?:in|with|as|after|together|through|where|if)\b[^,.;]{2,60},)? (?:to|would|should|will|shall|continue|[a-z]+)\b)",
    ),
    (
        "assigned",
        r"(?:[Aa]ssigned to:?|(?:allocated|delegated|entrusted|handed(?: over)?) to|[Oo]wner:|[Rr]esponsible:|[Ll]ead:|[Aa]ssignee:|[Ww]ho:|to be (?:done|prepared|drafted|led|submitted|handled|circulated) by|led by|(?:will|would|shall|should|to) be [a-z]+(?:ed|sent|made|done|given|taken|held|drawn|sought|put|written|run|led|set|chosen|found|shown|built|met|paid)(?: [a-z]+ly)? by|at the (?:kind )?invitation of|hosted by|action (?:on|for)|under the (?:coordination|leadership|chairmanship) of) ?{A}",
    ),
    (
        "assigned",
        r"(?:reply|answer|response|word|hear|feedback|confirmation|approval|decision|quotes?|quotations?)(?: back)? from (?:the )?{A}",
    ),
    ("asked", r"(?:^|, )(?P<who>(?:the )?[A-Z][a-z]+) authori[sz]ed to (?=[a-z])"),
    ("assigned", r"(?<=[a-z]) by {P}(?=$|, | \d| next\b| this\b| before\b| until\b| on\b)"),
    ("assigned", r"^(?:AI|AP|ACTION|Action|TODO):? @(?P<who>[\w-]{2,38})(?=:? )"),
    ("assigned", r"^(?:AI|AP|ACTION|Action|TODO):? {P}(?=:? )"),
    ("assigned", r"^{P}(?=, (?:by|before|until|due|on) (?:the )?[A-Z\d])"),
    ("assigned", r", (?:owner|lead|assignee|responsible):? {A}$"),
    ("asked", r"^(?:[A-Z][\w.'-]*: )?(?P<who>[A-Z][\w.'-]*(?: [A-Z][\w.'-]*)?),? please (?=[a-z])"),
    ("asked", r"(?:^|[:;,] )(?:[Aa]nd )?(?P<who>[Ee]very(?:body|one)|[Aa]ll|[Ff]olks),? please (?=[a-z])"),
    (
        "subject",
        r"{A}(?: \([^)]{1,40}\))? (?:stated|announced|indicated|confirmed|advised|(?:informed|advised|assured|told|notified) [^.;]{2,60}?) that (?:his|her|its|their|he|she|it|they)(?: [A-Za-z]+){0,6} (?:will|would)\b",
    ),
    # Indonesia mentioned that a trial would commence: what is told by who holds it
    (
        "subject",
        r"{K} (?:mentioned|announced|informed [^.;]{2,30}?|reported|stated|advised) that (?:an?|the) [^.;]{2,60}? (?:will|would) (?:be held|commence|start|begin|take place|run|open)\b",
    ),
    (
        "subject",
        r"{A} (?:said|says|indicated|confirmed|noted|replied|added|stated|reported|promised|explained|answered|announced)(?: that)? (?:he|she|they|it|we|I|(?:his|her|its|their) [a-z]+)(?: (?:will|would|could)|'(?:ll|d))\b",
    ),
    (
        "subject",
        rf"{{A}}(?:, (?:in|with|as|after|through|together|jointly|once|if|subject)\b[^,.;]{{2,60}},)?{_MAY},?(?: [a-z]+ly)? {_VERBS}",
    ),
    (
        "subject",
        rf"{{A}} (?:wishing|interested|willing|able|planning|participating|attending|that|who)\b[^,.;]{{3,60}}? {_VERBS}",
    ),
    ("asked", rf"^that {{A}}(?= (?:be )?{_WORK}\b)"),
    ("subject", r"^{P} (?:is|are) (?!being|having)[a-z]{3,}ing\b"),
    ("subject", r"(?<![\w.@/])@(?P<who>[\w-]{2,38}) (?:to|will|would|can|should)\b"),
    ("subject", rf"^(?P<who>[Tt]he [a-z-]+(?: [a-z-]+)?) to (?={_WORK}\b)"),
)
PARTNER = r"(?:together with|jointly with|in cooperation with|co-hosted (?:by|with)|co-?(?:chaired|led) by) {A}"
SENT_TO = r"(?:sent|circulated|distributed|provided|forwarded) to {A}"
# What stands before somebody to whom something is done, and behind somebody who acts.
OBJECT = r"(?:\b(?:to|with|from|for|of|by|at|on|about|and|or|than|via|thanks?|thank|ask(?:s|ed)?|tell|told|contact|ping|join|like|if|that)|[&/(]) ?$"
OFFICE_ALONE = r"(?!)"  # any word may be a subject
GOES_THERE = r" (?:goes|attends|will go|to go)\b"
NO_ACT = r"(?: also| then)? (?:said|says|asked|reported|noted|thinks?|thought|felt|was|were|has|had|is|are|helps?|attends?)\b"
ACTS = r" (?!(?:said|says|asked|reported|noted|thinks?|thought|felt|was|were|is|are|has|had|and|or|of)\b)[a-z]"
DEALS_WITH = r"(?!)"
OUTSIDER = r"(?!)"
ANSWERS = r"\b(?:reply|respond|comment|complete|return|fill)\b"
REPLIES = r"(?:replied|said|answered|responded|indicated|agreed) (?:that (?:it|they|he|she) (?:would|will)|to )"
IMPERSONAL = r"(?:It (?:was|is|has been)|There (?:was|were|will)|[Aa] |[Tt]he (?:[A-Za-z]+ ){1,3}(?:(?:will|would|shall) (?:be|take) |(?:is|was) (?:to be |scheduled|set|planned)))"
GOES_ON = r"(?:would|will|shall|agreed|undertook|offered|promised)\b"  # a further verb of the subject told before
STARTS = r"^(?:(?:In addition|Furthermore|Moreover|Also|Then|However|Finally|Subsequently|Accordingly|Therefore|In this regard|In this context|Afterwards),? |and |but |so |[-*\d.)\s])*"
SPOKE: tuple[str, ...] = (
    r"{A}(?: \([^)]{1,40}\))? (?:reported|said|stated|noted|informed|presented|introduced|explained|suggested|proposed|confirmed|indicated|recalled|thanked|agreed|requested|asked|expressed|replied|answered|welcomed|supported|offered|undertook)",
)

# --- cues -------------------------------------------------------------------------------------------------------

_CHARGE = r"(?:entrusted|asked|requested|invited|instructed|encouraged|urged|tasked|directed|mandated|charged|authori[sz]ed|called upon)"

_A_DAY = r"(?:(?:Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b,? |(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\d{1,2}(?:st|nd|rd|th)?(?: ?(?:[-/&]|to|and) ?\d{1,2}(?:st|nd|rd|th)?)?(?: of)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d)"

CUES: tuple[Cue, ...] = (
    Cue(
        "en-agreed-to",
        rf"\b(?:[Aa]greed|agrees|agree)(?:,[^,.;]{{3,60}},|,(?= that))?{_MAY} (?:to\b(?! (?:the|a|this)\b)|that\b|with [^.]{{3,60}} that)",
        2.3,
        "somebody agreed to do it",
        heads=True,
        yes=("Members agreed to submit figures",),
        no=("agreed in principle with the text",),
    ),
    Cue(
        "en-undertook",
        r"\b(?:undertook|undertakes|offered|offers|promised|promises|committed|commits|volunteered|volunteers|pledged|accepted) to\b|\b(?:promised|undertook|promises|undertakes) (?:an?|the|two|three|further|some) [a-z]",
        2.6,
        "somebody undertook to do it",
        heads=True,
        yes=("Norway undertook to revise the draft",),
        no=("which is committed by law",),
    ),
    Cue(
        "en-was-asked",
        rf"\b(?:was|were|is|are|be|been){_MAY} {_CHARGE}\b",
        2.5,
        "somebody was asked to do it",
        heads=True,
        yes=("The Secretariat was asked to prepare a table",),
        no=("Canada asked whether it applied",),
    ),
    Cue(
        "en-asked-to",
        rf"\b(?:{_CHARGE}|(?<!pull )(?<!feature )requests|invites|instructs|encourages|urges|asks|called on|calls on|reminded|tasks) [^.;]{{2,60}}? to (?!be (?:concise|brief|patient|mindful|careful|aware|present|active|proud)\b)(?=[a-z])",
        2.0,
        "somebody is asked to do it",
        heads=True,
        yes=("The Committee invited the World Bank to provide data",),
        no=("asked whether it could be done",),
    ),
    Cue(
        "en-decided-that",
        r"(?i:resolved) (?:to|that)|\b(?:decided|agreed|resolved|recommended|recommends|suggested|proposed) (?:that|to)\b",
        1.3,
        "it was decided",
        heads=True,
        yes=("It was decided that a workshop would follow",),
    ),
    Cue(
        "en-will",
        r"(?:\bwill\b|'ll\b|\bWill\b)(?! (?:be able|not|never|likely|probably|continue to be|need to do|help|remain|mean|depend|have been|precede|focus))",
        1.5,
        "it is announced (will)",
        genres={"prose": 1.5, "bullets": 1.9},
        heads=True,
        yes=("Ann will look at it",),
        no=("This will not change",),
    ),
    Cue(
        "en-would",
        r"\bwould,? (?:however, )?(?!like|sooner|be (?:too|very|helpful|useful|good|nice|great|welcome|appreciated|able|better|possible)|have|need|remain|mean|cost|not|take place|prefer|rather|argue|expect|welcome|want|love|imply|require|suffice|depend|allow|benefit|seem|appear|make sense|lead to|result in)(?=[a-z])",
        1.9,
        "somebody would do it",
        heads=True,
        yes=("It would reply within a month",),
        no=("That would be helpful",),
    ),
    Cue(
        "en-expected",
        r"\b(?:is|are|(?<!it )(?<!It )(?:was|were)(?= expected to [a-z]+ (?:back |again |further )?(?:to|in|by|at|on|within|before)\b)) (?:expected|required|supposed|due) to (?!be\b|begin|start|end|open|have|rain|cost|rise|fall|grow|continue|remain|take place|increase|decrease|improve|exceed|reach|last|come|arrive|make|show)(?=[a-z])|\b(?:was|were|is|are) reminded (?:to|that|of)\b",
        1.9,
        "it is expected of somebody",
        heads=True,
        yes=("Victor is expected to nominate a member", "Participants were reminded that it closes soon"),
        no=("Prices are expected to rise",),
    ),
    Cue(
        "en-prepared-to",
        r"\b(?:is|are|was|were|stands?|stood) (?:prepared|willing|ready) to (?=[a-z])",
        1.5,
        "somebody is ready to do it",
        heads=True,
        yes=("ADB is prepared to finance two workshops",),
    ),
    Cue(
        "en-intention",
        r"\b(?:indicated|expressed|announced|confirmed|stated|reiterated|signalled|declared|conveyed|reaffirmed)\b[^.;,]{0,30} (?:intention|readiness|willingness|commitment|offer|plans?) to (?=[a-z])",
        3.4,
        "somebody said that they mean to do it",
        heads=True,
        yes=("Uzbekistan indicated its intention to join the network",),
    ),
    Cue(
        "en-is-doing",
        r"\b(?:is|are) (?:now |currently )?(?:collecting|gathering|handling|taking care of|lining up|putting together|coordinating|arranging|organi[sz]ing|drafting|looking into|following up|chasing|contacting|finali[sz]ing|compiling|liaising)\b",
        1.9,
        "somebody is about it",
        heads=True,
        yes=("The manager is arranging for a plumber",),
    ),
    Cue(
        "en-this-agenda",
        r"\bunder (?:[Aa]genda )?[Ii]tems? ?\d|\bunder [Aa]genda [Ii]tems?\b|\b(?:later|earlier) (?:in|on) the (?:agenda|meeting|session|day)\b",
        -2.6,
        "it is dealt with in this meeting",
        yes=("It agreed to return to this under Agenda Item 7",),
    ),
    Cue(
        "en-will-be-on",
        rf"\bwill be (?:at|in|on|held|from)[^.;]{{0,60}}?\b(?:on|from) (?={_A_DAY})",
        1.8,
        "an event and its day",
        heads=True,
        kind="event",
        yes=("The service will be at the memorial on Sunday 10th November",),
    ),
    Cue(
        "en-must-reach",
        r"\b(?:must|should|shall|are to|is to|have to|has to) (?:reach|be with|be received by|be in the hands of) (?:the|our|its|their|his|her|[A-Z])",
        0.9,
        "it must be with somebody",
        yes=("Comments must reach the secretary by May",),
    ),
    Cue(
        "en-confirmed",
        r"\b(?:is|are|was|were|has been|have been|now) confirmed(?: for| as|:|,)",
        1.4,
        "an event and its day",
        heads=True,
        kind="event",
        yes=("The hall is confirmed for 3 May",),
        no=("The minutes were confirmed",),
    ),
    Cue(
        "en-told-scheduled",
        r"\b(?:informed|announced|advised|reported|noted|said|told|indicated|recalled)\b[^.;]{0,120} (?:is|are|was|were|will be|would be|has been|had been) (?:now |tentatively |provisionally )?(?:scheduled|planned|set|to be held|due)\b",
        2.2,
        "it was told when something will be",
        yes=("Peru informed the meeting that a workshop is scheduled for May",),
    ),
    Cue(
        "en-awaits",
        r"\b(?:[Aa]wait(?:s|ing|ed)?|(?<!one is )(?<!people are )(?<!users are )(?<!body is )(?<!\w is )[Ww]aiting (?:for|on|to hear)) (?:(?:a|an|the|any|their|his|her|its|further|final) )?(?:reply|replies|answer|response|word|confirmation|feedback|quotes?|quotations?|letters?|paperwork|documents?|drawings?|invoices?|contracts?|news|results?|decision|approval|sign-?off|from|[a-z]+'s (?:reply|answer|response))\b|\b[Ww]aiting to hear\b|\b[Ss]till no (?:reply|answer|response|word|news)\b|\b[Nn]othing (?:back )?from [A-Za-z ]{2,30} (?:yet|so far)\b|\b(?:has|have) (?:still )?not (?:yet )?(?:come back|been (?:returned|answered)|replied|responded|answered)\b|\b(?:reply|response|answer)(?: from [A-Za-z ]{2,30})? (?:is|was) (?:still )?(?:awaited|outstanding|pending)\b|\b(?:no|not) (?:reply|answer|response|word|news)(?: from [A-Za-z ]{2,30})? (?:yet|so far)\b|\b[Nn]o (?:reply|answer|response|word|news) (?:from [^,.;]{2,30} )?(?:yet|so far)\b|\byet to (?:reply|hear|respond|receive|answer)\b|\bstill to hear\b",
        3.8,
        "an answer is waited for",
        heads=True,
        genres={"bullets": 2.6},
        yes=(
            "still no response",
            "nothing from the tax office so far",
            "still awaiting a reply from Highways",
            "no word from them yet",
            "waiting to hear from the treasurer",
        ),
        no=("the waiting room",),
    ),
    Cue(
        "en-i-can",
        rf"(?:^|, |; |\. )(?:ok |OK |yes |sure |fine |then )*[Ii](?:'d want to|'d like to| can| could|'m going to) (?={_WORK}\b|do |take |write |review |adopt )",
        3.0,
        "the one who speaks offers to do it",
        heads=True,
        genres={"bullets": 2.2},
        yes=("I can write that up", "i can review it tomorrow"),
        no=("I can see why",),
    ),
    Cue(
        "en-still-to",
        r"^(?:and )?{P} still (?:has |needs )?to (?=[a-z])",
        2.2,
        "somebody present has still to do it",
        heads=True,
    ),
    Cue(
        "en-authorized",
        r"(?:^|, )(?:the )?[A-Z][a-z]+ (?:was |is )?authori[sz]ed to (?=[a-z])",
        2.6,
        "somebody is authorised to do it",
        heads=True,
        yes=("Manager authorized to sign",),
    ),
    Cue(
        "en-goes-to",
        r"\bgoe?s? to (?:the )?[A-Z][^.;]{2,40}? (?:by|before|on) (?=(?:the )?(?:\d|[A-Z]|end|next))",
        1.8,
        "it goes to somebody by a day",
        heads=True,
        yes=("Accounts go to Mr Pilling for audit by 28th February",),
    ),
    Cue(
        "en-could-have",
        r"\bsaid (?:that )?(?:he|she|they|it|we)(?:'d|'ll| would| will) have (?:it|that|them|this|one) [a-z]+\b|\bsaid (?:that )?(?:he|she|they|it|we) could (?:have|get|send|do|finish|deliver|bring)\b[^.;]{2,50}? by\b",
        3.4,
        "somebody said they could by then",
        heads=True,
        yes=("Mr. Delgado said he could have that out by the 28th",),
    ),
    Cue(
        "en-on-agenda",
        r"\b(?:goes|go|put|placed|will be|be) on the agenda (?:of|for)\b",
        2.2,
        "it is put on a later agenda",
        heads=True,
        yes=("it goes on the agenda of the January call",),
    ),
    Cue(
        "en-needs-from",
        r"{P} needs (?!to\b)[a-z][^.;]{2,60}? (?:from|by) ",
        2.2,
        "somebody needs it by then",
        heads=True,
    ),
    Cue(
        "en-carried-over",
        r"\((?:still )?(?:carry|carried|rolled)[ -]?(?:over|forward)\)|\(from (?:last|the last|previous) (?:time|meeting)\)",
        1.6,
        "it was carried over",
        yes=("finish the config (carried over)",),
    ),
    Cue(
        "en-next-event",
        r"^[Nn]ext (?!meeting|steps?|week|month|year|time|call|item|session)[a-z][\w-]*(?: [a-z][\w-]*)?: ",
        2.4,
        "an event to come",
        heads=True,
        kind="event",
        yes=("Next plugfest: Lyon, 3 to 5 March",),
        no=("Next steps: see below",),
    ),
    Cue(
        "en-event-noun",
        rf"^(?:(?!\b(?:was|were|had|will|would|should|must|is|are|has|have|said|asked|agreed|after|before|of|by)\b)[\w'.()/&-]+ ){{0,6}}?(?i:party|closure|visits?|interviews?|sprint|walk|dinner|lunch|workshop|freeze|registration|training|conference|exams?|fair|picnic|concert|hearing|drill|inspection|retreat|hackathon|webinar|election|session|face-to-face|testing|practice|regatta|gig|AGM|assembly|vigil|rehearsal|ceremony|reception|open day|clean-?up|holiday|shutdown|outage)\b(?:[^.;,]{{0,24}}?)(?:,? (?:on|from|in|for)?|:|-) ?(?:the )?(?:(?:evening|morning|afternoon|night|week|weekend) of )?(?={_A_DAY}|(?:first|last|second|third)(?: two| three)? weeks? of|week of)",
        1.7,
        "an event and its day",
        heads=True,
        genres={"bullets": 1.3},
        kind="event",
        yes=("Street party on Sunday 12th June", "campus visits the last two weeks of January", "full freeze 9 April"),
        no=("The party had been moved",),
    ),
    Cue(
        "en-has-until",
        r"\b(?:have|has|had) (?:until|till) (?=[A-Z\d]|the |next |mid-|noon )",
        1.9,
        "somebody has until a day",
        heads=True,
        yes=("Teachers have until February 15 to turn in receipts",),
    ),
    Cue(
        "en-volunteered",
        r"\bvolunteer(?:ed|s)\b(?! (?:at|in|by|hours|for years|who|are|were|to\b))",
        2.6,
        "somebody volunteered",
        heads=True,
        yes=("Ken volunteered his truck", "Jun volunteered"),
        no=("The volunteers were thanked", "volunteers who came"),
    ),
    Cue(
        "en-needs-more",
        r"\b[Nn]eeds? (?:one|two|three|four|five|six|some|a few|several|more|another|\d+)(?: more| other)? (?!time|money|work|thought|discussion|study|information|members?\b)[a-z]+ (?:to|for|who)\b",
        2.4,
        "somebody needs help with it",
        heads=True,
        yes=("Lynn needs two more people to solicit restaurants",),
        no=("It needs more work to be useful",),
    ),
    Cue(
        "en-left-to",
        r"\b(?:was|is|were) left (?:to|with|up to) [^.;]{2,40}? to (?=[a-z])",
        3.4,
        "it is left to somebody",
        heads=True,
        yes=("It was left to the captain to decide",),
    ),
    Cue(
        "en-handle-verb",
        rf"(?<![\w.@/])@[\w-]{{2,38}}[,:]? (?={_WORK}\b)",
        2.2,
        "a handle and its work",
        heads=True,
        yes=("@rsol archive the old list", "@dana: ping the reporter"),
        no=("mail a@dana.org archive",),
    ),
    Cue(
        "en-voted",
        r"\b[Vv]oted(?:,? (?:unanimously|\d+ ?(?:-|to|:) ?\d+(?: ?(?:-|to|:) ?\d+)?))?,? (?:to|that) (?!approv|accept|adopt|adjourn|receiv|table\b|go into|enter|recess|convene|ratif|dispense)",
        2.9,
        "it was voted",
        heads=True,
        yes=("The committee voted 4-0 to fund the audit",),
        no=("voted to approve the minutes",),
    ),
    Cue(
        "en-open-until",
        r"\b(?i:comments|feedback|submissions?|nominations?|registrations?|applications?|proposals|orders|replies|responses|entries|rsvps?|votes|voting|abstracts|bids|tenders)\b(?:, [^,]{3,50},)?(?: (?:is|are|remains?))?(?: now| still)? (?:welcome|open|due|accepted|requested|invited|needed|wanted|closes?|to be in|in|should (?:be in|reach [^,.;]{2,30})) ?(?:on|by|until|till|through|before|(?:no|not) later than)\b",
        1.8,
        "it is open until a day",
        heads=True,
        yes=("Comments welcome until May 17", "nominations are due by Friday"),
        no=("comments on the text",),
    ),
    Cue(
        "en-to-run",
        r"^[Tt]o (?:run|take place|be held|start|begin|open|last|meet|reconvene|resume)\b",
        1.8,
        "its time is set",
        heads=True,
        yes=("To run from 14 to 20 June",),
    ),
    Cue(
        "en-suggested-be",
        r"\b[Ii]t was (?:also |further |therefore )?(?:suggested|recommended|agreed|decided|proposed|requested|resolved|ruled|directed) that [^.;,]{2,60}? be (?!a\b|the\b|an\b)[a-z]+",
        1.2,
        "it was put that something be done",
        heads=True,
        yes=("It was suggested that the guide be translated",),
        no=("It was agreed that this would be a pity",),
    ),
    Cue(
        "en-took-action",
        r"\b(?:[Tt]akes?|[Tt]ook|[Aa]ccepted|[Tt]aking) (?:on )?(?:an |the )?(?:action|task|AI)(?: item)? (?:to|of|for)\b",
        2.6,
        "somebody took it as an action",
        heads=True,
        yes=("Ghana took an action to verify the text",),
    ),
    Cue(
        "en-given-to",
        r"\b(?:was|were|is|are|be|been) (?:assigned|allocated|delegated|entrusted|handed(?: over)?) to (?=[A-Z]|the |our |a )",
        2.6,
        "it is put in somebody's hands",
        heads=True,
        yes=("The glossary was assigned to Poland",),
    ),
    Cue(
        "en-lets",
        r"\b[Ll]et(?:'s| us) (?!say|see\b|assume|not\b|face|wait|be\b|hope|recall|remember|take a (?:look|vote))(?=[a-z])",
        1.6,
        "those present say what they will do",
        genres={"bullets": 2.2},
        heads=True,
        yes=("Let's move the site",),
        no=("Let's see",),
    ),
    Cue(
        "en-said-would",
        r"\b(?:said|indicated|confirmed|replied|added|stated|noted|reported|announced|advised|explained|(?:informed|told|assured) [^.;]{2,40}?)(?: that)? (?:he|she|they|it|(?:his|her|its|their) [a-z]+|(?:the|a|an) [a-z -]{3,30}?|[A-Z]\w+|(?:he|she|they|I|we)(?='))(?: (?:will|would)|'(?:d|ll)| (?:intend(?:s|ed)|plan(?:s|ned)) to)\b(?! (?:like|be (?:able|a|the|an)|have|not|need|mean|remain|cost|make|help|benefit|increase|reduce|cause|affect))",
        2.5,
        "somebody said that they would",
        heads=True,
        yes=("The Treasurer said that she would look into it", "Ann said the office will ring the printer"),
        no=("He said that it would be a pity", "She said the roof would not hold"),
    ),
    Cue(
        "en-shall",
        r"\bshall\b|\b(?:is|are) to (?=[a-z])|(?<!aim)(?<!purpose)(?<!goal)(?<!plan)(?<!idea)(?<!objective)(?<!intention)(?<!task)(?<!role)(?<!job)(?<!proposal)(?<!point)(?<!way)(?<!need)(?<!hope)(?<!motion)(?<!which) (?:was|were) to (?=[a-z])(?!have|no avail)",
        1.7,
        "an obligation (shall, is to)",
        heads=True,
        yes=("The Chair is to submit it",),
    ),
    Cue(
        "en-should",
        r"\b(?:should|must|has to|have to)\b(?! (?:be ready|not|have|be possible|be noted|rain))",
        1.4,
        "an obligation (should, must)",
        heads=True,
        yes=("Delegations should inform the coordinator",),
        no=("it should not rain",),
    ),
    Cue(
        "en-need",
        r"\b(?:[Nn]eeds? to|[Nn]eeds? (?!to\b)(?:[a-z]+ing\b|someone|somebody|[a-z]+ volunteers)|[Nn]eed (?=[A-Z]))(?!.{0,3}(?:be approved|do technical))",
        1.4,
        "it needs to be done",
        genres={"bullets": 1.8},
        heads=True,
        yes=("Need to contact the sponsor",),
    ),
    Cue(
        "en-please",
        r"\b[Pp]lease (?=[a-z])(?!note|see|find|refer|join|visit)|,? please[.!]?$",
        2.5,
        "a request (please)",
        heads=True,
        yes=("please send your size",),
        no=("please note",),
    ),
    Cue(
        "en-handle-to",
        r"(?<![\w.@/])@[\w-]{2,38} (?:to|will|would|can|should) (?=[a-z])",
        2.4,
        "a handle and what it is to do",
        heads=True,
        yes=("@dana to ask the reporter",),
        no=("mail a@dana.org to ask",),
    ),
    Cue(
        "en-subject-to",
        r"^(?:and |then )?(?!(?:Call|Thanks|Due|According|Prior|Up|Welcome|Next|Back|Related|Similar|Addition|Response|Access|Introduction|Contrary|Thank|Subject|Owing|With|Reference|Referring|Proposal|Decision|Motion|Plan|Plans|Need|Agreed|Want|Wants|Need|Needs|Have|Has|Going|Able|Open|Ready|How|What|Where|Who|When)\b)[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,2} to (?!(?:the|this|that|these|those|our|all|date|be|a|an|its|his|her|their|which|whom)\b)(?=[a-z]{2,}\b)(?!(?:(?! (?:that|if|when|before|after|until|whether|which) ).)*\b(?:is|are|was|were)\b)",
        2.2,
        "somebody and what they are to do",
        heads=True,
        yes=("Applicant to furnish the certificate", "Supt. to call Mr. Roy tomorrow"),
        no=("Thanks to volunteers", "Changes to the by-law"),
    ),
    Cue(
        "en-put-off",
        rf"\b(?:[Tt]abled|[Dd]eferred|[Cc]ontinued|[Hh]eld over|[Pp]ostponed|[Cc]arried (?:over|forward)|[Rr]eferred back) (?:to|until|till) (?=(?:the |its |our |a )?(?:{_A_DAY}|next|following|later|future|[A-Z][a-z]+ meeting|(?:[a-z]+-)?(?:first|second|third|[a-z]+th) (?:session|meeting)|\d+(?:st|nd|rd|th) (?:session|meeting)))",
        2.4,
        "it is put off to a later day",
        heads=True,
        yes=("Tabled to September 28", "Deferred until the next meeting"),
        no=("The vote was carried",),
    ),
    Cue(
        "en-event-day",
        rf"^(?:[A-Za-z][\w.'/&-]* ){{1,4}}(?:(?:tentatively|provisionally|planned|now|due|moved) ?)?(?:for |on |to )?(?:the week of )?(?={_A_DAY}[^.]{{0,24}}$)(?=.*\d)",
        0.0,
        "an event and its day",
        genres={"bullets": 1.1},
        yes=("Feature freeze Fri Nov 19",),
        no=("It was decided on Monday to wait for the new release of the tool",),
    ),
    Cue(
        "en-person-to",
        r"^(?:and |then )?{P} to (?!(?:be|date|me|us|him|her|them|the|an|all|our|its|their|his|this|that)\b)[a-z]{2,}",
        2.2,
        "one of those present and what they are to do",
        heads=True,
    ),
    Cue(
        "en-mark-handle",
        r"^(?:AI|AP|ACTION|Action|TODO):? @[\w-]{2,38}:? ?(?=\w)",
        3.0,
        "it is marked with whose action it is",
        heads=True,
        yes=("AI @bram pull the figures",),
        no=("AI tools were shown",),
    ),
    Cue("en-name-to", rf"{{A}}(?: still| also)? to (?={_WORK}\b)", 2.6, "a name and what it is to do", heads=True),
    Cue(
        "en-named-will",
        r"{A}(?:,? (?:and|with) [A-Z]\w+|, (?:in|with|as|after|through|together|jointly|once|if|subject)\b[^,.;]{2,60},)? (?:will|'ll|shall|is to|are to|is going to|are going to)(?! (?:be able|not|likely|need|be held|take place))",
        0.9,
        "the one who will is named",
        heads=True,
    ),
    Cue(
        "en-set",
        r"\b(?:now )?expected (?:for|at|by|in) (?:the )?(?=next |[A-Z][a-z]+ (?:meeting|session|board|call)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|early|mid|late|end)\b)|\bexpected to (?:begin|start|end|open|be (?:ready|completed|finished|held)|take place)\b|\b(?:is|are|was|were|has been|been|now)? ?(?:tentatively |provisionally |now )?(?:[Ss]cheduled|[Ss]et|[Pp]lanned|slated|[Ff]ixed|targeted|proposed|promised|due|confirmed)(?: tentatively| provisionally)? (?:for|on|to (?:take|be))|\b(?:is|are) (?:now |tentatively )?(?:scheduled|planned|set|slated) (?:in|at|from)\b|\b[Tt]o be (?:held|organi[sz]ed|hosted|brought|discussed|continued|submitted|confirmed|circulated)\b|\b(?:will|would) (?:be (?:held|organi[sz]ed|hosted)|take place|happen|meet|close|open|start|end)\b|\b[Tt]arget (?:for|is|date)|target for\b",
        1.5,
        "it is set for a time",
        heads=True,
        kind="",
        yes=("is scheduled for May", "will be held in London"),
    ),
    Cue(
        "en-plan",
        r"\b(?:plans?|planning|aims?|aiming|intends?|going|hoping|expects?|proposing|propose[sd]?) (?:to|for)\b|\b[Pp]ropose\b",
        1.0,
        "it is planned",
        genres={"bullets": 1.1},
        heads=True,
        yes=("They plan to meet in May",),
    ),
    Cue(
        "en-passive-should",
        r"\b(?:should|will|would|must|to) be (?:shared|sent|circulated|submitted|prepared|published|posted|updated|completed|finali[sz]ed|drafted|revised|delivered|reported|returned|provided|organi[sz]ed|arranged|brought|reviewed|added|removed|moved|presented|mailed|dispatched|distributed|contacted|issued|installed|replaced|repaired|invited|notified|informed|translated|discussed|considered|made)\b",
        1.0,
        "a piece of work is owed",
        heads=True,
        yes=("The budget should be circulated",),
    ),
    Cue(
        "en-to-be",
        r"\b[Tt]o be (?:given|done|made|sent|put|taken|built|drawn up|set up|shown|written|checked|installed|replaced|fitted|ordered|paid|signed|tested|fixed|repaired|cleaned|issued|agreed|advertised|appointed|invited|informed|notified|contacted|asked|reported|presented|recorded|translated|completed|prepared|reviewed|raised|followed up|resolved|finali[sz]ed)\b",
        0.4,
        "a piece of work is to be done",
        genres={"bullets": 1.8, "resolution": 1.6, "action": 1.0},
        heads=True,
        yes=("Signs to be fitted before Monday",),
    ),
    Cue(
        "en-body-to",
        rf"^[Tt]he (?!(?:decision|need|proposal|plan|aim|intention|way|time|ability|right|request|motion|agreement|opportunity|effort|attempt|option|idea|case|invitation|commitment|desire|deadline|first|last|only|next|same|best|power|authority|duty|task|goal|purpose)\b)[a-z-]+(?: [a-z-]+)? to (?={_WORK}\b)",
        1.2,
        "a body and what it is to do",
        genres={"bullets": 2.4, "resolution": 2.4},
        heads=True,
        yes=("The airport to respond in writing",),
        no=("The decision to close the road", "The need to review it"),
    ),
    Cue(
        "en-shifted",
        r"\b(?:shifted|moved|postponed|rescheduled|deferred|changed|resumes?|Resume)\b.{0,40}(?=\d|to )",
        1.4,
        "a date is moved",
        genres={"prose": 0.6},
        heads=True,
        yes=("the call was moved from 4/5 to 4/7",),
    ),
    Cue(
        "en-opens",
        rf"\b(?:opens?|closes?|starts?|begins?|kicks? off|go(?:es)? (?:live|out|up|on sale|to press)|ships?|resumes?|expires|takes? effect|visits?|meets?|takes? place|runs?|lands?|returns?|arrives?|stays? open|(?:is|are) due)(?: on| by| in| at| until| from)? (?=(?:the |this |next )?(?:{_A_DAY}|tomorrow|today|next |end of|\d|mid-|early |late |asap))",
        1.6,
        "something opens or ends on a day to come",
        genres={"bullets": 2.0},
        heads=True,
        yes=("The vote opens on Monday", "CFP closes end of the month", "cert expires 2016-10-02"),
        no=("The shop opens every day",),
    ),
    Cue(
        "en-takes-it",
        r"\b(?:is|are|'s) on (?:it|the case)\b|\bhappy to (?!see|hear|note|have|be)|\b(?:has|have) [a-z ]{0,24}on (?:his|her|their|my) list\b|\bwill take (?:it|this|that)\b",
        1.6,
        "somebody takes it on",
        heads=True,
        yes=("Rosa is on it", "Ollie happy to do it", "Jess has renewal on her list"),
        no=("happy to see it",),
    ),
    Cue(
        "en-person-doing",
        r"^(?:[A-Z][\w ]{1,30}, )?{P}(?:,? (?:and|&|\+) [A-Z]\w+)? (?:is |are )?(?!(?:being|having|saying|thinking|feeling|suggesting|asking|wondering|missing|standing|stepping|leaving|moving|retiring|joining|planning|hoping|getting married)\b)[a-z]{3,}ing\b(?! (?:that|if|whether))",
        1.2,
        "somebody present and what they are about",
        genres={"bullets": 2.0, "action": 0.6},
        heads=True,
    ),
    Cue(
        "en-deadline-word",
        r"\b[Dd]eadline\b|\bclose[sd]? on\b|\bdue (?:back )?(?:on\b|by\b|within\b|in\b|(?=[A-Z][a-z]{2,8}\.? \d|\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))|no later than|at the latest|\basap\b",
        1.2,
        "a deadline is named",
        heads=True,
        yes=("Survey closes on Friday",),
    ),
    Cue(
        "en-work",
        rf"^(?:and |then |also )?{_WORK}\b(?= \S)(?! (?:went|was|is|are|were|has|had|on|of|from|for|results|report|minutes|to order)\b)",
        1.3,
        "it opens with a verb of work",
        genres={"prose": 0.7, "bullets": 1.3},
        heads=True,
        yes=("Add missing figures",),
    ),
    Cue(
        "en-consult",
        r"\b(?:consult|check with|revert|come back to|report back|get back)\b",
        0.8,
        "to be consulted on or brought home first",
        kind="consult",
        yes=("to consult the union",),
    ),
    Cue(
        "en-doing",
        r"^(?:still )?[a-z]{3,12}ing (?:the|a|an|on|up|with|to|our|this)\b",
        0.7,
        "work that goes on",
        genres={"prose": -0.3},
        yes=("writing the summary",),
    ),
    Cue(
        "en-motion",
        r"\b(?:MOTION|Motion|[Mm]oved)\b(?!.*(?:approv|accept|adopt|adjourn|receive|DEFEATED|[Dd]efeated|LOST|[Ff]ailed|FAILED|tabled|minutes))(?=.*(?:CARRIED|[Cc]arried|passed|PASSED))",
        4.4,
        "a motion was carried",
        heads=True,
        yes=("MOTION: to buy two pumps. CARRIED",),
        no=("Motion to approve the minutes. Carried",),
    ),
    Cue(
        "en-carried",
        r"^(?:to|that) (?!approv|accept|adopt|adjourn|receiv|table\b|go into|enter|recess|convene|ratif|dispense|defer)(?=.*\b(?:CARRIED|[Cc]arried|PASSED|[Pp]assed|VOTED|Voted|Unanimous|Vote:? (?:[3-9]|\d\d) ?- ?[0-2])\b)(?!.*\b(?:DEFEATED|[Dd]efeated|LOST|[Ff]ailed|FAILED)\b)",
        3.4,
        "it was moved and carried",
        heads=True,
        yes=("to award the contract to Norris. Carried 4-0",),
        no=("to approve the minutes. Carried", "to sell the van. Failed 1-3"),
    ),
    Cue(
        "en-resolved",
        r"\b(?:RESOLVED|Resolved|VOTED|Voted)(?: unanimously)?,?:? (?:that|to)\b(?!.*\b(?:[Ff]ailed|FAILED|[Dd]efeated|DEFEATED|[Ll]ost|LOST|[Ww]ithdrawn|[Tt]abled)\b)",
        1.9,
        "it was resolved",
        heads=True,
        yes=("RESOLVED that the Clerk write to the county", "Resolved: to obtain three quotes"),
        no=("The dispute was resolved",),
    ),
    Cue(
        "en-and-to",
        rf"^to {_WORK}\b",
        2.0,
        "a further thing that was agreed or asked",
        heads=True,
        yes=("to report back at the next session",),
        no=("to the Committee",),
    ),
    Cue(
        "en-person-does",
        rf"^(?:and |then )?{{P}} (?:also |then )?(?!{_TELLS}\b)[a-z]{{2,}}s\b",
        1.2,
        "somebody present and what they do",
        genres={"bullets": 2.0},
        heads=True,
    ),
    Cue(
        "en-next-session",
        r"^\d+(?:st|nd|rd|th) (?:meeting|session)\b(?=.{0,30}\d)|^(?:The |Our )?[Nn]ext (?:[a-z]+ ){0,2}(?:meetings?|event|race|trip|session|call|sync|stand-?up|check-in|telecon|plenary|committee(?=:)|board(?=:)|council(?=:))\b(?! (?:agenda|discussed|should|to))(?=.{0,40}\d)",
        2.6,
        "the next meeting is announced",
        heads=True,
        kind="event",
        yes=("Next regular meeting: June 11, 2013", "The next call is on 3 May"),
        no=("to report at the next meeting", "Next meeting to be decided"),
    ),
    Cue(
        "en-event-is",
        rf"^(?:[Tt]he |[Aa] |[Ff]irst )?[A-Za-z][\w' -]{{2,40}}? (?:is|are)(?: on| from)? (?={_A_DAY})",
        1.3,
        "an event and its day",
        heads=True,
        kind="event",
        yes=("Graduation is Saturday, June 8", "The talk is on 3 February"),
        no=("The room is on floor 3", "He is 14 years old"),
    ),
    Cue(
        "en-event-dash",
        rf"^(?![A-Z ]*(?:MINUTES|MEETING)|Minutes|Meeting)[A-Z][\w' &]{{2,40}}?(?: -|:) (?:on )?(?={_A_DAY})",
        0.4,
        "an event and its day",
        genres={"bullets": 1.6, "prose": 1.2},
        heads=True,
        kind="event",
        yes=("Plant swap - Sat 1 June, 10-12",),
        no=("See item 3 - done",),
    ),
    Cue(
        "en-left-to-do",
        r"^(?!It |There )(?:(?!\b(?:is|are|was|were|has|have|had|will|would|should|must|needs?|expected|likely|said|felt|agreed|proposed|seems?|appears?|continues?|ought|able|going|due|requested|asked|invited)\b)[^.;:]){3,70} to be (?:[a-z]+ly )?(?:[a-z]+ed|given|done|made|sent|put|taken|built|drawn|set|shown|written|brought|held|kept)\b|^(?!It |There )(?:(?!\b(?:is|are|was|were|has|have|had|will|would|should|must|needs?|expected|likely|said|felt|agreed|proposed|seems?|appears?|continues?|ought|able|going|due|requested|asked|invited|how|what|when|where|order)\b)[^.;:,]){3,50} to (?:go (?:out|live|ahead|up|on|to)|start|begin|open|close|follow|take place|run|resume|reopen|come back|come into (?:force|effect))\b",
        2.0,
        "it is left to be done",
        genres={"bullets": 0.6, "action": 0.4, "resolution": 0.6},
        heads=True,
        yes=("Half-plots to be marked out in the autumn",),
        no=("The plots are to be marked out", "He said the plots had to be moved"),
    ),
    Cue(
        "en-soon",
        r"\b(?:shortly|soon|as soon as possible|promptly|in due course|right away|immediately)\b",
        0.7,
        "it is to be done soon",
    ),
    Cue("en-next", r"\bnext (?:step|meeting|session|call|week)\b|\bfollow[- ]up\b", 0.5, "it is left to a later time"),
    Cue(
        "en-gerund",
        r"^(?!.*\bwill\b)(?:looking (?:for|into|at)|waiting|planning|reaching out|getting|hooking|improving|working on|still)\b",
        0.6,
        "work that goes on",
        genres={"bullets": -0.4, "prose": -0.5},
    ),
    Cue("en-seeking", r"\b(?:needed|wanted|required)\b(?! to\b)", 0.9, "something is needed", genres={"prose": -0.3}),
    # against
    Cue(
        "en-narrates",
        r"\b(?<!be )(?:reported|noted|recalled|thanked|presented|welcomed|introduced|stated|explained|informed|expressed|highlighted|stressed|emphasi[sz]ed|observed|congratulated|described|summari[sz]ed|mentioned|discussed|considered|acknowledged|appreciated|commended|outlined|replied|answered|clarified|pointed out|took note|opened|said|feels?|felt|believes?)\b",
        -1.2,
        "it tells what somebody said",
        genres={"action": -0.2},
        breaks=True,
        yes=("Canada noted that",),
    ),
    Cue(
        "en-past",
        r"\b(?:was|were|had been|has been|have been|had) (?!asked|requested|invited|instructed|encouraged|urged|tasked|directed|agreed|decided|scheduled|rescheduled|postponed|deferred|referred|carried (?:over|forward)|held over|assigned|allocated|entrusted|delegated|placed on|set|proposed|planned|to\b|mandated|suggested|going|recommended|resolved|fixed)(?:[a-z]+ed|held|made|given|sent|done|drawn|taken|found|put|brought|shown)\b|\b(?:ended|went|came|drew|received|(?<!be )completed|attended|closed|joined|released|(?<!be )held|accepted|approved|finished|spent|hosted|last (?:week|month|year|meeting)(?!'s)|[Ll]ast (?:week|meeting|month|call)'s|previous(?:ly)?|already|ago|so far)\b",
        -1.3,
        "it tells what was done before",
        genres={"action": -0.2},
        breaks=True,
        yes=("Tenders had been received",),
    ),
    Cue(
        "en-previous-item",
        r"[Ll]ast (?:week|meeting|month|call|time)'?s? (?:AI|[Aa]ction)s?|[Pp]revious (?:AI|[Aa]ction)",
        -5.0,
        "it repeats an action of an earlier meeting",
        yes=("Last week's AI: none",),
    ),
    Cue(
        "en-hope",
        r"\b(?:hopes? (?!to)|hoped|hoping that|(?<!who )(?<!that )wish(?:es|ed)?|would like|desire|look(?:s|ed|ing)? forward|keen)\b",
        -1.6,
        "it is a hope, not an undertaking",
        breaks=True,
        yes=("Kenya expressed the hope that",),
    ),
    Cue(
        "en-belief",
        r"\b(?:hoped|believe[sd]?|thought|thinks?|felt|feared|worried|argue[sd]?|conclude[sd]?|insist(?:s|ed)|considered|took the view|was of the (?:view|opinion)|doubt(?:ed|s)|wondered|assumed|guess(?:ed|es)?|warned|predicted|reckons?|reckoned|says?|for sure)\b[^.;]{0,80}\b(?:would|will|could|might|should|ought|must|needs?)\b",
        -2.2,
        "it is what somebody thinks will be",
        breaks=True,
        yes=("He hoped that this would be seen", "Australia took the view that lenders would insist"),
        no=("Norway said that it would send the text",),
    ),
    Cue(
        "en-away",
        r"\b(?:is|are) (?:on (?:holiday|leave|vacation)|out of (?:the )?office)\b|\b(?:will|would|'ll) be (?:on (?:holiday|leave|vacation)|away|out(?: of (?:the )?office)?|absent|travell?ing|unavailable)\b",
        -3.0,
        "somebody will be away",
        yes=("Ann will be on holiday",),
        no=("Ann will be in charge",),
    ),
    Cue(
        "en-nobody",
        r"\b(?:[Ss]omeone|[Ss]omebody|[Ww]e|[Oo]ne) (?:should|could|must|ought to|needs? to) (?:really|probably|maybe|perhaps|eventually)\b|\b(?:one day|some ?day|at some point|eventually)\b",
        -1.8,
        "nobody is to do it at any time",
        yes=("Someone should really look at it one day",),
        no=("Ann should look at it by Friday",),
    ),
    Cue(
        "en-refuses",
        r"^[Nn]o (?:more|longer|further)\b|(?<!but )\b(?:not in a position|unable|cannot|can't|could not|declined|not be able|no objections?|no decision|(?<!which )(?<!that )(?<!who )(?:does(?:n't| not)|do(?:n't| not)(?! (?:wait|forget|hesitate|worry))|did(?:n't| not))|won't|will not|not (?:yet )?ready|opposed|rejected|need not|needn't|no longer|[Nn]obody|[Nn]o one)\b",
        -2.0,
        "it is refused or ruled out",
        genres={"action": -0.3},
        breaks=True,
        yes=("was unable to help",),
    ),
    Cue(
        "en-will-not",
        r"\b(?:will|would|shall) not (?!be later|exceed|fail|forget|only)",
        -0.6,
        "it is refused or ruled out",
        genres={"action": -2.6},
        yes=("Korea will not host the workshop",),
        no=("will not only host it but pay", "shall not exceed ten pages"),
    ),
    Cue(
        "en-question",
        r"\?|^(?!.{0,40}: ?(?:find out|check|see|ask|confirm|verify|clarify) whether)(?!.{0,200}\b(?:to|will|would|shall|should|please|'ll) (?:ask|see|check|find out|consider|decide|confirm|clarify|investigate|determine|verify|assess|explore|discuss)\b.{0,120}\bwhether).*?\bwhether\b|\basked (?:how|why|what|when|where|who|which)\b|^(?:[Ww]ho|[Ww]hat|[Hh]ow|[Ss]hould|[Dd]oes|[Ii]s|[Aa]re|[Aa]nything)\b",
        -1.3,
        "it is a question",
        genres={"action": -0.2},
        yes=("Should we do it?",),
    ),
    Cue(
        "en-adopts",
        r"\b(?:was|were) (?:adopted|approved|endorsed|accepted|closed|confirmed)\b|\badopted (?:the|its)\b|\bhereby (?:is|are|be)? ?(?:appointed|elected|approved|adopted|re-?elected)\b|\bcarried\b(?!\))|(?i:\bresolved\b)[^.]{0,90}\b(?:approv|accept|adopt|receiv|not(?:e|ed)\b|confirm)[a-z]*|\bminutes\b.{0,40}\bapproved\b|\b[Aa]pprove minutes\b|\bMotion\b|\bmoved .{2,30}second",
        -2.0,
        "the meeting itself settled it",
        yes=("The agenda was adopted",),
    ),
    Cue(
        "en-maybe",
        r"^(?!.{0,200}\b(?:ask|see|check|find out|consider|explore|assess|clarify|confirm)\b.{0,80}\bwhether\b).*?\b(?:may|might|could|perhaps|maybe|possibly|potential(?:ly)?|if possible|nice to have|would be (?:helpful|useful|good|nice)|can be|if we can)\b",
        -1.0,
        "it may or may not happen",
        genres={"action": -0.2},
        yes=("It might change",),
    ),
    Cue(
        "en-none",
        r"\b(?:AI|[Aa]ctions?(?: items?)?|TODO): ?(?:none|n/?a|nil)\b|^(?:none|n/?a|nil|no update|nothing)\b",
        -5.0,
        "it says there is nothing to do",
        yes=("AI: none",),
    ),
    Cue(
        "en-rule",
        r"\b(?:shall be entitled|generally|usually|normally|always|every (?:week|month|year)|(?<!bi-)weekly|monthly|in general|[Ii]f you|[Cc]lick|as needed)\b",
        -1.2,
        "it is a standing rule",
    ),
    Cue(
        "en-by-law",
        r"^(?:[Uu]nder|[Pp]ursuant to|[Aa]ccording to|[Ii]n accordance with|[Aa]s required by) (?:the |its |our )?(?:[a-z]+ )?(?i:article|section|rule|clause|by-?laws|constitution|law|act|regulations?|charter|statutes?|contract|convention|terms|policy|legislation)\b(?!.*\bwill\b)|\bunder (?:the |our |its )?(?:[a-z]+ ){0,2}policy\b|\bper (?:the|our) [a-z ]{0,20}(?:doc|policy|charter|rules|bylaws)\b|\b(?i:by-?laws?|(?:state|federal|county|municipal) law|constitution|charter|act|statutes?|code|policy|agreement|award letter|guidance|protocol|contract|regulations?|legislation|(?:article|rule|section) \d+)\b[^.;]{0,30}? (?:requires?|required|provides?|provided|says?|states?|stipulates?|specif(?:y|ies)|allows?|prescribes?)\b|\bunder its (?:[a-z]+ )?(?:legislation|law)\b",
        -2.4,
        "it tells what a contract or a law says",
        yes=("Under Article 6, members shall notify changes", "The bylaws require that it be held in June"),
        no=("In accordance with the bylaws the Clerk will advertise it",),
    ),
    Cue(
        "en-purpose",
        r"^(?:so that|in order to|which(?! (?:will|would) (?:be held|take place))|that(?!.*(?:[Cc]arried|CARRIED|VOTED|[Pp]assed))|who|to ensure|with a view)\b",
        -1.5,
        "it tells what it is for",
    ),
    Cue(
        "en-thinks-so",
        r"\btold (?:him|her|us|me|them)(?: that)? (?:they|he|she|it)\b|, (?:he|she|they|[A-Z]\w+) (?:believes?|thinks?|felt|feels?|reckons?|said|says|hopes?)$|\bwill for sure\b|\bterms? (?:of office )?(?:runs?|expires?|ends?)\b",
        -1.8,
        "it is what somebody thinks",
        yes=("Customers will ask for it, she believes",),
    ),
    Cue(
        "en-was-done",
        r"^(?!.*\b(?:be|being|to)\b)[A-Z][\w' -]{2,40} (?:signed|sent|paid|received|delivered|filed|posted|mailed|returned|renewed) (?:by [A-Z]\w+ )?on (?=the |[A-Z]|\d)",
        -1.5,
        "it was done then",
        yes=("Contract signed by NF on the 3rd",),
        no=("Copies to be sent on the 3rd",),
    ),
    Cue(
        "en-forecast",
        r"\b(?:is|are|was|were) (?:expected|likely|forecast|projected|predicted) to (?:have|rain|cost|rise|fall|grow|continue|remain|increase|decrease|improve|exceed|last|recover|decline|double)\b",
        -2.0,
        "it is a forecast",
        yes=("Sales are expected to increase next year",),
        no=("The list is expected to be ready by May",),
    ),
    Cue(
        "en-undecided",
        r"\bremains? to be (?:seen|decided|determined|agreed|settled)\b|\b(?:is|was|are|were) (?:not |un)(?:yet )?(?:clear|known|decided|certain|sure) (?:who|whether|if|when|how)\b",
        -2.0,
        "nothing is decided yet",
        yes=("It remains to be decided who will maintain it", "It is not clear whether the shop will open"),
    ),
    Cue(
        "en-quoted-rule",
        r"(?:^|: |\bsays? |\bstates? |\bthat )\"[^\"]*\b(?:shall|must|should|may|will|ought)\b",
        -2.6,
        "it quotes a rule",
        breaks=True,
        yes=('policy says "no new versions may be uploaded"',),
        no=('the form "A" must be sent',),
    ),
    Cue("en-thanks", r"\b[Tt]hank(?:s|ed)?\b|\bgrateful\b|\bcongratulat", -1.2, "it is thanks"),
    Cue(
        "en-describes",
        r"\bwill (?:also be|be (?:a|the|an|able|in|at|online|available|closed|free|busy|taken)|have(?! (?:a (?:word|look|chat|go)|version|the [a-z]+ ready))|precede|focus|allow|help|include)\b",
        -0.9,
        "it describes rather than commits",
        genres={"action": 0.0},
    ),
)

ANSWERS_FOR = r"(?!)"
# A sentence amid a discussion that tells what came of it.
DECIDES = r"^(?:(?:It was|We|[Tt]he (?:[A-Z]?[a-z]+ ){1,2}|Members|Delegates|All) ?(?:then |also |finally |therefore )?(?:agreed|decided|resolved)|Agreed|Decided|Resolved|AGREED|RESOLVED|Decision|Outcome)\b"
NATIONS = r"(?!)"  # capitals tell names

# --- layout -----------------------------------------------------------------------------------------------------

SECTIONS = (
    (
        "previous",
        r"(?i)^(?:(?:previous|old|last|past|open) (?:action|ai)s?\b|actions? (?:taken|from|arising from) (?:the )?(?:last|previous)|matters arising|review of (?:previous )?action)",
    ),
    ("speech", r"(?i)^(?:committee reports|officers' reports|announcements$)"),
    (
        "background",
        r"(?i)^(?:attend(?:ance|ees|ing)|present|apolog|regrets|participants|in attendance|absent|links|call to order|opening|welcome|introductions?$|adoption of the agenda(?! and)|approval of|adjourn|closing|details|metadata|minutes (?:of|from) (?:the )?(?:last|previous)|contents|invited|annex|list of)",
    ),
    (
        "action",
        r"(?i)^(?:agreed |new |key |main |summary of )?actions\b|\b(?:action (?:items?|points?|register|list|log)|actions?$|new actions|next steps?|way forward|homework|assignments|commitments|deliverables|to-?dos?(?: list)?|follow[- ]ups?$|tasks)\b",
    ),
    (
        "resolution",
        r"(?i)^(?:decisions?|decided|resolved|resolutions?|conclusions?|recommendations|outcomes?|agreed)\b",
    ),
)
SLOT = r"(?i)^(?P<slot>actions?(?: items?| points?)?|next steps?|to-?dos?|decisions?|decided|conclusions?|new actions?|follow[- ]ups?|recommendations?|discussion|agreed) ?: ?(?P<rest>.*)$"
ONE_LINE_SLOTS = r"(?i)^(?:action|ai$|to-?do|next|follow|decision|decided|agreed|discussion|conclusion|recommend)"
PENDING = r"(?i)\b(?:pending|in progress|ongoing|open|outstanding|waiting|not started|carried (?:over|forward))\b"
DONE_MARK = r"\bDONE\b|\b(?i:complete[d]?|closed|finished|resolved)\b\.?$|(?i:^done\b)|\u2705|\u2714"
DELIVERED = r"(?:had|has|have)(?: already)? been (?:sent|submitted|circulated|delivered|provided) .{0,30}on \d|^(?!.*\b(?:will|to|shall|should|must|be|would)\b)[^,;]{2,60}?\b(?:completed|finished|submitted|circulated|delivered|published|sent)\b.{0,60}\bon \d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
ASKED_PENDING = r"\b(?:has|have|had) (?:asked|requested|written to)\b.{0,60}\b(?:awaiting|pending|no reply)\b"
NOTHING = r"(?i)^\[[^\]\n]{3,60}\]$|^created (?:action|issue)-\d+\b(?![^\[]*\[on )|^~~.*~~(?: \w+)?[. ]*$|^(?:closed|executive) session\b.{0,40}$|^(?:\(?none\)?|noted|n/?a|nil|no update|nothing|tbd|tbc|-)[. ]*$"

# Labels beside or below an item: who does it, by when.
WHO_FIELD = r"(?i:owners?|responsible(?: (?:party|person|officer|body))?|assigned to|assignees?|lead|by whom|who|action (?:by|owner)|pic|dri)"
WHEN_FIELD = r"(?i:due(?: date| by)?|deadline|by when|when|target(?: date)?|timeline|timeframe|completion date|eta)"

# A line that ends so only puts a matter before the meeting; words after a day that make it the day of something else.
PUT_BEFORE = r"(?i)\bfor (?:discussion|approval|decision|consideration|information)$"
ONCE = r"(?!)"

FOLLOWED = r"(?i)\baction|\bto-?do"
TABLE = {
    "what": r"(?i)^(?:milestones?|activit(?:y|ies)|outputs?|phase|event|title|actions?(?: items?| points?| required)?|items?|tasks?|description|decisions?|what|issue|follow[- ]up|agreed action|to-?do|deliverable|recommendation)",
    "act": r"(?i)^(?:actions?|tasks?|to-?do|agreed action|follow[- ]up|deliverable)",
    "who": r"(?i)^(?:by|party|parties|resp\.?|initials)$|\b(?:owners?|responsible|responsibility|assignees?|assigned|who|lead|by whom|actor|person)\b",
    "when": r"(?i)\b(?:baseline|forecast|revised|due|deadline|when|by when|target|(?<!meeting )(?<!open )(?<!issue )(?<!start )date(?! (?:raised|opened|logged|added|created|assigned|reported|of meeting))|timeline|timing|completion|eta)\b",
    "limit": r"(?i)\b(?:forecast|revised|due|deadline|by when|target|completion|eta)\b",
    "status": r"(?i)\b(?:status|state|progress|done|update|remarks|comments?)\b",
    "number": r"(?i)^(?:no\.?|#|id|ref\.?|item no\.?|nr\.?)$",
}

# --- sentences --------------------------------------------------------------------------------------------------

SENTENCE = r"(?<![A-Z]\.[A-Z])(?<!\b(?:Mr|Ms|Dr|No|vs|St|Jr|al|Co|Rd|Lt))(?<!\b(?:Mrs|etc|Inc|Rev|Hon|Ave|Ltd|Adm|Sgt|Pvt|e\.g|i\.e|Gov|Oct|Nov|Dec|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep))(?<!\b(?:Doc|Art|Fig|Vol|App)(?=\.\s+\d))(?<!\bpara(?=\.\s+\d))(?<!\bProf)(?<!\bw\.e\.f)(?<!\bSept)(?<!\bSupt)(?<!\bDept)(?<!\bAsst)(?<!\bCllr)(?<!\bGovt)(?<!\bCapt)(?<!\bCorp)[.?!]+(?=\s+(?!CARRIED|Carried|VOTED|Voted|PASSED|Passed|Unanimous|So voted|(?:The )?[Mm]otion (?:was )?(?:unanimously )?(?:carried|passed|approved|adopted)|All (?:in favou?r|ayes)|Vote:? \d|APPROVED|Unanimously|DEFEATED|Defeated|LOST|Lost|FAILED|Failed)[^a-z\s]|\s*$)|;(?= )|(?<=\d [A-Z][a-z]{2})\.(?=\s+[A-Z][a-z]+ )|(?<=\d(?:st|nd|rd|th) [A-Z][a-z]{2})\.(?=\s+[A-Z][a-z]+ )|(?<=[a-z?)])(?= - (?:AI|TODO|ACTION)\b)|(?<=\?)-? ?(?= ?[A-Z])"
# Who moved and who seconded it is passed over: what they moved follows.
_MOVED = r"\b(?:MOVED|Moved) by (?:[A-Z][\w.'-]* ){1,4}(?=that )|(?:On (?:a )?)?\b(?:[Mm]oved|MOVED|[Mm]otion|MOTION|[Pp]roposed)\b(?: (?:was )?(?:made )?(?:by|of|from))?:? ?(?:[^.;:]|(?<=[MD]r)\.|(?<=Ms)\.|(?<=Mrs)\.|(?<=Cllr)\.){0,60}?,? (?:and )?(?:[Ss]econd(?:ed)?|2nd)(?: by)?:? (?:(?:Mr|Ms|Mrs|Dr|Cllr|Director|Councillor|Commissioner|Trustee)\.? )?(?:[A-Z][\w.'-]*(?:, |: | )?){1,3}(?:and )?(?=to |that |RESOLVED|[Rr]esolved|agreed)|\bMOTION ?\([^)]{2,40}\): ?(?=to |that )"
_OBLIGED = r"(?:will|would|shall|should|must|(?:is|are|was|were) (?:to|asked|requested|invited|expected|encouraged|urged|reminded|instructed|tasked))"
CLAUSE = (
    _MOVED
    + r"| ?(?:->|=>|→) (?=@?[A-Za-z][\w.-]* [a-z])"
    + r"|, (?=the [a-z]+(?: [a-z]+)? to be )|,? and that |,? and (?=(?:comments|replies|responses|submissions|nominations|answers|the [a-z]+) (?:should|will|would|must|shall|are to|is to)\b)|,? (?:and|but) (?=(?:would|will|agreed to|instructed|requested|invited|asked|undertook|offered|promised|promises|shall|to (?!ensure|allow|avoid|enable|help|facilitate|support|improve|promote|strengthen|increase|reduce|maintain|be\b|have\b)[a-z]+)\b)|, (?=and (?:the |all )?(?:[A-Z]\w+\.? ){1,3}(?:will|would|to|agreed|shall|should)\b)|, (?=with (?:comments|replies|responses|answers|results|input|nominations) (?:due|to be|by|expected)\b)|, (?=which\b)| so (?=all |we |the )|,? (?=and there(?:fore)? )|, (?=and (?:the |all )?(?:[A-Z][\w-]+ ){1,3}(?:was|were) (?:asked|requested|invited|instructed|tasked|encouraged|urged)\b)|(?<=[\w)]) - (?=[A-Z][a-z]+ (?:said|will|would|to|agreed|offered|is to|has agreed)\b)|(?<=[\w)]) - (?=(?:propose|need to|to be|AI)\b)"
    # …, @gus needs three days
    r"|, (?=@[\w-]+ (?:needs?|will|to|can|should) )"
    r"|(?P<spliced>, )(?=(?:(?:Mr|Ms|Mrs|Dr|Rev|Cllr)\.? )?(?!(?:He|She|It|They|We|You|I|This|That|These|Those|There|Members|Staff)\b)(?:[A-Z][a-z]+|[A-Z]{2,3}) (?:will|to|can|shall) [a-z])"
    rf"|(?P<both>,? (?:and|but|while) |, (?!(?:failing|otherwise|if|when|which|who|so|that|as|unless)\b)| [-–—] (?=(?:all |the |each )?(?:[a-z]+|[A-Z][\w'-]+(?: [A-Z][\w'-]+)?) to [a-z]))(?=(?<= [-–—] )|(?:the |our |all |an? )?[A-Za-z][\w.'-]*(?: [\w.'-]+){{0,3}} (?:{_OBLIGED}|(?:offered|volunteered|undertook|promised) to) [a-z])"
    # the board decides after that; everyone please review; Chidi covers for him; closes March 20
    rf"|, (?=(?:the |our |all |each |everyone )(?:[a-z][\w'-]* ){{0,3}}?(?:{_OBLIGED}|please|to be) [a-z])"
    r"|, (?=the (?:board|committee|secretary|secretariat|chair|treasurer|president|editor|team|group|council|clerk) (?!of\b)[a-z]{2,}s (?!of\b))"
    r"|, (?=(?:(?:Mr|Ms|Mrs|Dr|Rev|Cllr)\.? )?[A-Z][\w'-]+ (?!has\b|is\b|was\b|says\b|does\b|Inc)[a-z]{2,}s (?:it|them|him|her|us|the|a|an|to|with|at|on|for|in|out|up|by|[A-Z][\w'-]*)\b)"
    rf"|, (?=(?!(?:as|at|by|on|in|from|until|till|starting|before|after|with|which|who|held|dated|not|or|and|but|if|when|since|to|of|for|effective|beginning|approved|adopted|minutes|version|due|up|out|closing|deadline|tentatively|provisionally|is|are|target|ready|done|latest|no|probably|hopefully|ideally|preferably|say|maybe|perhaps|expected|scheduled|planned|this|next|last|early|mid|late)\b)[a-z][\w-]*(?: [a-z][\w-]*){{0,2}}? (?:on |by |from |until |in )?{_A_DAY}[^,.;]{{0,12}}$)"
)
# Between two days, what opens the words of another act or event: RC1 on Nov 21 and final by Dec 5; not "and closes on".
ASSIGNS = r"^(?:to be )?(?:led|owned|done|drafted|written|prepared|coordinated|organi[sz]ed) by (?:[A-Z]\S+|the \S+)(?: \S+){0,4}$"
# What is handed in of the work before it, and when: 'to write the beat, draft by 20 October'.
DUE_OF_IT = (
    r"^(?:and )?(?:(?:a|an|the|first|final|rough|initial|revised|full|complete) )*"
    r"(?:drafts?|versions?|reports?|copy|text|outline|patch|PR|slides|papers?|summary|results?|comments|replies)"
    r"(?: (?:is|are|to be))?(?: (?:due|ready|expected|wanted))? (?:by|before|on|no later than|within|in) "
)
DAYS_APART = (
    r"(?:,\s++(?:(?:and|then|but)\s++)*+|\s++(?:and|then|but)\s++(?:then\s++)?+|\.\s++(?=[A-Z]))"
    r"(?!(?:to|is|are|was|were|be|now|so(?! (?:all|the|everything|please)\b)|if|when|which|who|that|before|after|until|till|since|because|as|for|of|on|in|at|by|from|or|not|no|say|i\.e|ie|being|subject|probably|maybe|perhaps|expected|due|starting|beginning|latest|ideally|preferably|hopefully|with effect|effective|I mean|that is|rather|actually|namely|deadline|though|they're|an? \w+ of|down|up|all)\b"
    rf"|(?:clos|end|run|finish|last|open|start|begin|continu|remain|reopen|resum)(?:e?s|ed|ing|e)?\b|{_WORK}\b"
    r"|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b|\d|(?:early|mid|late|end)\b|this\b|next\b)"
    r"(?=[^,;:]*[A-Za-z]{3}|[A-Z]{2,4}\b|[A-Z]\d)(?=[^,;]{2,80}$)"
)
# What makes a clause of the words before 'and': they have a verb of their own.
FINITE = r"\b(?:will|would|shall|should|must|is|are|was|were|has|have|had|to|agreed|closes?d?|opens?|begins?|starts?|ends?|asked|noted|said|reported|approved|undertook|offered)\b"
ASIDE = r"\b(?:as soon as|once|until|when|after|since)\b"
LEAD = r"^(?:At|In|On|During|After|Before|Following|Regarding|Concerning|With regard|As for|For)\b"
CONTINUES = r"^(?:which|that|who|including|such as|with|for)\b"
REACTS = r"(?!)"
# What tells of a step that goes on from the one before it, by whoever takes that: 'and to circulate it by …'.
NEXT_STEP = (
    r"(?i)^(?:and |then |to |circulated |sent |submitted )"
    r"(?!(?:the |a |an |its? |he |she |they |we |i |you |there |this |that |[a-z]+ (?:will|would|is|are|was|were|to)\b))"
    r"|^(?:the )?(?:results?|reports?|drafts?|lists?|forms?|minutes|slides|text|papers?|proposals?|summary)\b[^,]{0,40}"
    r"\b(?:by|before|no later than|not later than|to be|must|should|is to|are to|due)\b"
)

# --- summaries --------------------------------------------------------------------------------------------------

LEADS_LIST = r"(?i)\b(?:agreed|decided|resolved|recommended|asked|requested|invited|instructed|undertook|concluded)\b[^.;:]{0,60}?\b(?:that|to|the following|as follows)$"
NEXT_HEADING = r"(?i)^(?:date|time|day)s?(?:,? (?:and|of|time|place|venue))* (?:of |for )?(?:the )?next (?:meeting|session|call)$|^next (?:regular |annual |board |committee )?(?:meeting|session|call|sync|telecon)(?: date)?$"
SUMMARY_LEAD = r"^(?:(?:In addition|Furthermore|Moreover|Also|Then|However|Finally|Subsequently|Accordingly|Therefore|and|but|so|It was (?:also )?(?:agreed|decided) that)\b|[,;: -])+ ?(?=.{4})"
SUMMARY_CUT = r"(?:, which|,? (?:in order to|so that|with a view to|in the light of|as this|because|since)) .*$"
SUMMARY_LIMIT = 80
# What a summary that is too long does without; a clause without a subject; one that can lend it its own.
SUMMARY_ASIDE = r" \([^)]{2,60}\)|, (?:such as|including|in particular|for example|e\.g\.)[^,]{1,60}(?=,)"
OBJECTLESS, ASKS_FOR = r"(?!)", r"(?!)"  # sentences of English name what they are about
SUBJECTLESS = r"(?!)"
STANDS_ALONE = r"(?!)"
EVENT = r"(?i)\b(?:will (?:be held|take place|happen)|to be held|scheduled|conference|workshop|seminar|session|meeting is|meeting (?:on|will)|unconference|summit|open house|hackfest|training course|is set for|webinar|sprint)\b"
REFERS = r"(?i)\b(?:during the same period|on the same (?:day|date)|at the same time|that (?:day|week))\b"
NEXT_SESSION = r"(?i)\b(?:to|at|for|by|before|in|on|until) (?:the|its|our) (?:next|following|forthcoming|(?:[a-z]+(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[a-z]+teenth|[a-z]+tieth)|\d+(?:st|nd|rd|th)) (?:[a-z]+ )?(?:session|meeting|call|sync|stand-?up|check-in|telecon|telco|agenda|plenary|assembly|AGM)\b"

# Lines are broken and indented anywhere.
CLAUSE = roomy(CLAUSE)
CUES = tuple(replace(cue, pattern=roomy(cue.pattern)) for cue in CUES)
FRAMES = tuple((name, roomy(pattern)) for name, pattern in FRAMES)
SPOKE = tuple(map(roomy, SPOKE))
GENERIC, JOIN, STARTS, PARTNER, SENT_TO, LEADS_LIST, NEXT_SESSION = map(
    roomy, (GENERIC, JOIN, STARTS, PARTNER, SENT_TO, LEADS_LIST, NEXT_SESSION)
)
