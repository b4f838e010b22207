import { keyOf } from "../normalise.ts";

/**
 * The keys (see `keyOf`) of keywords of sectors that companies of every trade speak of: what they need ("lån", "kurs", "GDPR", "lokaler"), use
 * ("strøm", "lager", "app") or sell to ("sykehus", "kommune"). Such a word tells a company's own sector only where
 * it says that this is what the company is or does.
 */
export const topics: ReadonlySet<string> = new Set(
  (
    "frukt|bær|bär|korn|grain|organic|ekologisk|økologisk|landsbygd|landsbygdsutveckling|" +
    "rural business|grønnsaker|grønsaker|grönsaker|vegetables|fruit|berries|melk|mjølk|mjölk|odling|" +
    "trädgård|tractor|farmer|" +
    "ki|ai|ml|llm|kunstig intelligens|artificiell intelligens|artificial intelligence|maskinlæring|" +
    "maskininlärning|machine learning|språkmodell|language model|algoritme|algoritm|algorithm|" +
    "chatbot|dataanalyse|dataanalys|data science|big data|stordata|agent|generativ ki|generativ ai|" +
    "generative ai|ai-agent|ai-förordningen|ki-forordningen|ai act|prediktiv analyse|" +
    "prediktiv analys|predictive analytics|bildegjenkjenning|" +
    "bil|buss|lastebil|lastbil|dekk|däck|car|vehicle|truck|bus|garage|tyres|elmotor|electric motor|" +
    "fordon|batteripack|battery pack|kjøretøy|køyrety|verksted|verkstad|" +
    "klima|klimat|climate|miljø|miljö|environment|bærekraft|berekraft|hållbarhet|sustainability|" +
    "sirkulær økonomi|cirkulär ekonomi|circular economy|utslipp|utslepp|utsläpp|emissions|" +
    "grønn omstilling|grøn omstilling|grön omställning|green transition|biodiversitet|biomangfald|" +
    "biologisk mångfald|biodiversity|ombruk|återbruk|reuse|resirkulering|recycling|gjenvinning|" +
    "återvinning|avfall|waste|avløp|avlopp|wastewater|rensing|reinsing|rening|vann|vatn|vatten|water|" +
    "second hand|luftkvalitet|air quality|" +
    "bygg|building|construction|anlegg|anläggning|vvs|hvac|rot|ventilasjon|ventilation|betong|" +
    "concrete|renovering|renovation|prefab|rehabilitering av bygg|bim|entreprenør|entreprenör|" +
    "contractor|builder|" +
    "kultur|culture|design|film|tv|media|bok|book|foto|kunst|konst|art|craft|merkevare|branding|" +
    "varumärke|reklame|reklam|advertising|musikk|musik|music|agency|animation|animasjon|podkast|" +
    "podcast|publishing|" +
    "cybersikkerhet|informasjonssikkerhet|datasikkerhet|it-sikkerhet|penetrasjonstest|kryptering|" +
    "personvern|gdpr|nis2|iso 27001|phishing|sårbarhet|sårbarheit|soc|identitet|tilgangsstyring|" +
    "kritisk infrastruktur|cybertryggleik|cybersikkerheit|informasjonstryggleik|datatryggleik|" +
    "it-tryggleik|cybersäkerhet|informationssäkerhet|datasäkerhet|it-säkerhet|dataskydd|behörighet|" +
    "cybersecurity|cyber security|information security|data security|it security|encryption|privacy|" +
    "vulnerability|identity|zero trust|penetration test|penetrationstest|säkerhetsskydd|" +
    "forsvar|försvar|defence|defense|military|militær|militär|beredskap|sensor|nato|fma|fmv|edf|" +
    "overvåking|overvaking|surveillance|eksportkontroll|exportkontroll|export control|resilience|" +
    "sikkerhetsklarering|tryggleiksklarering|security clearance|krisberedskap|civil beredskap|" +
    "sivil beredskap|" +
    "utdanning|utbildning|education|skole|skule|skola|school|opplæring|undervisning|teaching|" +
    "kompetanse|kompetens|skills|kurs|course|training|lærer|lærar|lärare|teacher|etterutdanning|" +
    "vidareutbildning|further education|e-læring|e-learning|e-lärande|voksenopplæring|" +
    "energi|energy|strøm|straum|kraft|nett|el|elnät|batteri|battery|solceller|solar|solenergi|" +
    "energieffektivisering|energy efficiency|elektrifisering|elektrifiering|electrification|lading|" +
    "laddning|laddinfrastruktur|charging|charging station|power grid|utility|varmepumpe|värmepump|" +
    "heat pump|fjernvarme|fjärrvärme|district heating|renewable|renewables|fornybar|energilagring|" +
    "energy storage|photovoltaic|" +
    "finans|finance|bank|betaling|betalning|payments|forsikring|försäkring|insurance|lån|lending|" +
    "kreditt|kredit|credit|crowdfunding|folkefinansiering|sparing|sparande|savings|krypto|crypto|" +
    "redovisning|regnskapssystem|rekneskapssystem|bokföringssystem|accounting software|" +
    "mat|food|drikke|dryck|drink|kaffe|kaffi|sider|cider|kjøkken|kjøken|foredling|förädling|" +
    "ingrediens|ingredients|catering|ost|cheese|kjøtt|kjøt|kött|meat|chocolate|sjokolade|choklad|" +
    "local food|lokalmat|" +
    "papir|papper|paper|massa|flis|møbel|möbel|furniture|wood|logging|tre|trä|skog|forest|pulp|" +
    "tømmer|timmer|timber|" +
    "spill|spel|game|vr|ar|xr|interaktiv|interactive|unity|" +
    "helse|hälsa|health|omsorg|care|pasient|patient|sykehus|sjukehus|hospital|lege|läkare|doctor|" +
    "rehabilitering|rehabilitation|vård|pleie|sykepleie|sjukepleie|sjukvård|hjälpmedel|wellness|" +
    "sjuksköterska|nurse|" +
    "it|ikt|ict|data|digital|app|plattform|platform|nettside|webb|digitalisering|digitalisation|sky|" +
    "moln|cloud|database|databas|erp|api|iot|5g|elektronikk|elektronik|electronics|software|" +
    "programvare|programvara|mjukvara|digital tjeneste|digital teneste|digital tjänst|" +
    "tingenes internett|telekom|telecom|datasenter|datacenter|data centre|koding|coding|" +
    "programmering|programming|utvikler|utviklar|utvecklare|developer|" +
    "laboratorium|laboratory|laboratoriet|vaksine|vaccin|vaccine|diagnostikk|diagnostik|mdr|ivd|" +
    "proteiner|protein|" +
    "lager|warehouse|pakke|paket|parcel|bud|bod|post|terminal|frakt|freight|toll|tull|customs|" +
    "distribution|distribusjon|supply chain|forsyningskjede|försörjningskedja|courier|last mile|" +
    "siste mil|" +
    "industri|industry|industrial|produksjon|produktion|production|robot|robotics|robotisering|" +
    "automatisering|automation|verktøy|verktyg|tooling|lean|plant|assembly|underleverandør|" +
    "underleverantör|subcontractor|metall|plast|aluminium|sveising|svetsning|welding|logistikk|" +
    "logistik|logistics|3d-printing|3d printing|cnc|tillverkning|" +
    "tare|tang|tång|foder|cod|ras|skjell|skjel|alger|" +
    "båt|skip|havn|hamn|port|boat|ship|shipping|harbour|ferge|ferje|färja|ferry|fremdrift|framdrift|" +
    "framdrivning|propulsion|vessel|marina|fritidsbåt|" +
    "plastics|stål|steel|glass|glas|kjemi|kemi|kjemisk|kemisk|chemicals|chemistry|gummi|rubber|" +
    "material|materialer|materialar|materials|belegg|beläggning|coating|järn|overflatebehandling|" +
    "ytbehandling|" +
    "stein|sten|stone|grus|berg|gold|guld|mine|ore|kobber|kopar|koppar|copper|kross|exploration|" +
    "leting|leiting|mineral|malm|titan|" +
    "transport|tog|tåg|train|elbil|ladestasjon|laddstation|drone|drönare|elsykkel|elcykel|e-bike|" +
    "bildeling|bildelning|bilpool|mobilitet|mobility|scooter|electric vehicle|ev|" +
    "forening|foreining|förening|lag|stiftelse|stifting|frivillig|voluntary|ideell|samvirke|" +
    "association|foundation|cooperative|kooperativ|ekonomisk förening|ideell förening|non-profit|" +
    "nonprofit|charity|" +
    "olje|olja|oil|gass|gas|well|brønn|boring|borrning|drilling|rig|rigg|upstream|downstream|sokkel|" +
    "kommune|kommun|municipality|region|fylkeskommune|offentlig|offentleg|offentlig sektor|" +
    "offentleg sektor|etat|direktorat|stat|statleg|myndighet|upphandling|offentlig upphandling|" +
    "offentlig innkjøp|offentleg innkjøp|innovative anskaffelser|innovative innkjøp|" +
    "innovationsupphandling|landsting|county council|public sector|public authority|public body|" +
    "government|ministry|procurement|public procurement|innovation procurement|skoleeier|" +
    "helseforetak|helseføretak|kommunalt bolag|" +
    "eiendom|eigedom|fastighet|fastigheter|property|lokaler|premises|næringslokaler|næringslokale|" +
    "utleie|utleige|uthyrning|rental|letting|bolig|bustad|bostad|bostadsrätt|housing|coworking|" +
    "kontorfellesskap|kontorshotell|office hotel|leiekontrakt|forvaltning|forvalting|förvaltning|" +
    "real estate|" +
    "fou|r&d|forskning|forsking|research|utvikling|utveckling|development|prototype|prototyp|testing|" +
    "provning|test bed|testbädd|måling|mätning|measurement|sertifisering|certifiering|certification|" +
    "produktutvikling|produktutveckling|product development|simulering|simulation|ingeniør|ingenjör|" +
    "engineer|konstruktion|" +
    "handel|import|affär|store|shop|interior|interiør|inredning|e-handel|e-commerce|agentur|klær|" +
    "klede|kläder|dropshipping|" +
    "konsulent|konsult|consultant|consulting|rådgivning|rådgjeving|advisory|tjeneste|teneste|tjänst|" +
    "service|regnskap|rekneskap|accounting|accountant|revisor|auditor|advokat|lawyer|hr|rekruttering|" +
    "rekrytering|recruitment|bemanning|staffing|sikkerhet|tryggleik|bevakning|coaching|coachning|" +
    "oversettelse|omsetjing|översättning|translation|rut|facility|" +
    "rom|rymd|space|launch|navigasjon|navigering|navigation|galileo|payload|" +
    "trening|träning|training|ski|skidor|sport|outdoor|outdoors|sykkel|cykel|bike|cycling|fitness|" +
    "mote|mode|fashion|lær|lêr|läder|leather|skinn|sko|skor|shoes|søm|saum|sömnad|garn|yarn|ull|wool|" +
    "experience|event|arrangement|evenemang|guide|travel|opplevelse|oppleving|upplevelse|destination|" +
    "destinasjon|boende|museum|festival|cruise|adventure|nordlys|northern lights"
  )
    .split("|")
    .map(keyOf),
);
