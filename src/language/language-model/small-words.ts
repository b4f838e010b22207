/**
 * The small words that carry a language: pronouns, prepositions, conjunctions, auxiliary and common verbs, question
 * words, numerals. A word stands with every language that writes it so; what is shared tells nothing and is
 * learnt as such.
 */
export const smallWords = {
  nb: `jeg du han hun den det vi dere de meg deg ham henne oss dem seg min mitt mine din ditt dine hans hennes dens dets
vår vårt våre deres sin sitt sine en ei et ett og eller men for så at om som når hvis fordi enn da mens siden før etter
til fra med uten av i på under over ved hos mot mellom gjennom rundt langs inn ut opp ned hjem bort frem fram borte hjemme
ikke aldri alltid ofte kanskje bare også nå snart allerede ennå fortsatt her der hit dit nok litt mye mange få noen noe
ingen ingenting alle alt hver hvert begge andre annet annen samme selv egen eget egne slik sånn denne dette disse
hva hvem hvor hvordan hvorfor hvilken hvilket hvilke er var vært være blir ble blitt bli har hadde hatt ha skal skulle
vil ville kan kunne må måtte bør burde får fikk fått gjør gjorde gjort går gikk gått kommer kom kommet sier sa sagt ser så
sett tar tok tatt gir ga gitt vet visste visst tror trodde trenger trengte ønsker ønsket spør spurte finnes fantes heter
null en to tre fire fem seks sju syv åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tjue
tretti førti femti seksti sytti åtti nitti hundre tusen første andre tredje siste neste forrige
ja nei jo takk hei hallo beklager unnskyld vennligst gjerne ok greit veldig ganske altfor mer mest mindre minst bedre best
større størst god godt gode ny nytt nye stor stort store liten lite små lang langt lange kort korte
i dag i morgen i går i år neste år noensinne hjelp penger bedrift bedriften selskap selskapet ansatte kommune kommunen
noe annet jeg vet ikke det vet jeg ikke kan dere kan du jeg lurer på vi ønsker vi trenger hvor mye hvor mange
æ e itj ittj ikkj ka kem kor koffer koss dåkker dokker mæ dæ sæ nån nåkka nokka tell te førr hær dær kjem va ska`,
  nn: `eg du han ho den det vi me de dykk dei meg deg honom henne oss seg min mitt mi mine din ditt di dine hans hennar
vår vårt våre dykkar deira sin sitt si sine ein ei eit eitt og eller men for så at om som når viss dersom fordi enn då medan
sidan før etter til frå med utan av i på under over ved hos mot mellom gjennom rundt langs inn ut opp ned heim bort fram
borte heime ikkje aldri alltid ofte kanskje berre òg også no snart allereie enno framleis her der hit dit nok litt mykje
mange få nokon noko nokre ingen inga ingenting alle alt kvar kvart kvarandre begge andre anna annan same sjølv eigen eige eigne
slik denne dette desse kva kven kvar korleis kvifor kva for ein kor er var vore vere blir blei blitt bli vert vart vorte verte
har hadde hatt ha skal skulle vil ville kan kunne må måtte bør burde får fekk fått gjer gjorde gjort går gjekk gått
kjem kom kome seier sa sagt ser såg sett tek tok teke gjev gav gitt gje veit visste visst trur trudde treng trong trengte
ønskjer ønskte spør spurde finst fanst heiter held heldt skriv skreiv bruker brukar driv dreiv
null ein to tre fire fem seks sju åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tjue
tretti førti femti seksti sytti åtti nitti hundre tusen første andre tredje siste neste førre
ja nei jo takk hei hallo orsak unnskyld gjerne ok greitt veldig ganske altfor meir mest mindre minst betre best
større størst god godt gode ny nytt nye stor stort store liten lita lite små lang langt lange kort korte
i dag i morgon i går i år neste år nokon gong hjelp pengar bedrift bedrifta verksemd verksemda selskap selskapet tilsette
kommune kommunen noko anna eg veit ikkje det veit eg ikkje kan de kan du eg lurer på vi ønskjer vi treng kor mykje kor mange
meg deg seg noke nokke ikkji ittje kå kor koss me dokk dykk ho han vore vart heime`,
  sv: `jag du han hon den det vi ni de dom mig dig honom henne oss er dem sig min mitt mina din ditt dina hans hennes dess
vår vårt våra ert era deras sin sitt sina en ett och eller men för så att om som när ifall därför än då medan sedan
före efter till från med utan av i på under över vid hos mot mellan genom runt längs in ut upp ner hem bort fram borta hemma
inte aldrig alltid ofta kanske bara också nu snart redan ännu fortfarande här där hit dit nog lite mycket många få någon något
några ingen inget inga ingenting alla allt varje varandra båda andra annat annan samma själv egen eget egna sådan sån
denna detta dessa den här det där vad vem var vart hur varför vilken vilket vilka är var varit vara blir blev blivit bli
har hade haft ha ska skall skulle vill ville kan kunde måste bör borde får fick fått gör gjorde gjort går gick gått
kommer kom kommit säger sa sagt ser såg sett tar tog tagit ger gav gett vet visste tror trodde behöver behövde önskar
frågar frågade finns fanns heter hette håller höll skriver skrev använder driver drev
noll en två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo
trettio fyrtio femtio sextio sjuttio åttio nittio hundra tusen första andra tredje sista nästa förra
ja nej jo tack hej hallå ursäkta förlåt vänligen gärna ok okej väldigt ganska alldeles mer mest mindre minst bättre bäst
större störst god gott goda ny nytt nya stor stort stora liten litet små lång långt långa kort korta
i dag i morgon i går i år nästa år någonsin hjälp pengar företag företaget bolag bolaget anställda kommun kommunen
något annat jag vet inte det vet jag inte kan ni kan du jag undrar vi önskar vi behöver hur mycket hur många
va e nån nåt nåra mej dej sej int ente dom å ska sen kolla fixa typ liksom`,
  da: `jeg du han hun den det vi i de mig dig ham hende os jer dem sig min mit mine din dit dine hans hendes dens dets
vores vor vort jeres deres sin sit sine en et og eller men for så at om som når hvis fordi end da mens siden før efter
til fra med uden af i på under over ved hos mod mellem gennem rundt langs ind ud op ned hjem bort frem borte hjemme
ikke aldrig altid ofte måske bare kun også nu snart allerede endnu stadig her der herhen derhen nok lidt meget mange få nogen
noget nogle ingen intet ingenting alle alt hver hvert begge andre andet anden samme selv egen eget egne sådan sådanne
denne dette disse hvad hvem hvor hvordan hvorfor hvilken hvilket hvilke er var været være bliver blev blevet blive
har havde haft have skal skulle vil ville kan kunne må måtte bør burde får fik fået gør gjorde gjort går gik gået
kommer kom kommet siger sagde sagt ser så set tager tog taget giver gav givet ved vidste vidst tror troede behøver
ønsker ønskede spørger spurgte findes fandtes hedder hed holder holdt skriver skrev bruger driver drev
nul en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve
tredive fyrre halvtreds tres halvfjerds firs halvfems hundrede tusind første anden tredje sidste næste forrige
ja nej jo tak hej hallo beklager undskyld venligst gerne ok fint meget ganske alt for mere mest mindre mindst bedre bedst
større størst god godt gode ny nyt nye stor stort store lille små lang langt lange kort korte
i dag i morgen i går i år næste år nogensinde hjælp penge virksomhed virksomheden selskab selskabet ansatte kommune kommunen
noget andet jeg ved det ikke det ved jeg ikke kan i kan du jeg vil gerne vi ønsker vi mangler hvor meget hvor mange`,
  en: `i you he she it we they me him her us them my your his its our their mine yours hers ours theirs myself yourself
himself herself itself ourselves themselves a an the and or but for so that if as when because than then while since before after
to from with without of in on at by under over into onto against between through around along up down out off about above
not never always often maybe perhaps only just also too now soon already yet still here there enough little much many few
some any something anything nothing someone anyone nobody none all every each both other another same own such
this that these those what who whom whose where how why which is are was were been be being am has had have having
do does did done doing will would shall should can could may might must get gets got go goes went gone come comes came
say says said see saw seen take takes took taken give gives gave given know knew known think thought need needs needed
want wants wanted ask asked find found call called keep kept write wrote use used run ran make made look looking
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand first second third last next previous
yes no thanks thank you hello hi sorry please ok okay very quite rather more most less least better best
bigger biggest good new large big small long short today tomorrow yesterday this year next year ever help money company
business firm employees municipality something else i don't know we'd like i'm we're it's that's can't won't how much how many`,
  other: `minä sinä hän me te he se tämä että ja tai mutta kun jos ei on oli ovat olen olemme mitä missä miten miksi kuka
tarvitsemme haluamme yritys yrityksemme rahoitusta apua lainaa kiitos hei kyllä mutta myös vain hyvä päivää olla tuki
ich du er sie es wir ihr der die das ein eine und oder aber wenn weil nicht ist sind war haben hat wird werden kann können
was wer wo wie warum wir brauchen möchten unser unternehmen firma hilfe geld danke guten tag bitte auch nur mit ohne für von zu
je tu il elle nous vous ils le la les un une des et ou mais si parce que ne pas est sont était avoir a avons peut pouvons
quoi qui où comment pourquoi nous avons besoin notre entreprise aide argent merci bonjour aussi avec sans pour dans sur
yo tú él ella nosotros ellos el la los las un una unos y o pero si porque no es son era tener tiene tenemos puede podemos
qué quién dónde cómo por qué necesitamos nuestra empresa ayuda dinero gracias hola también con sin para en sobre buenos días
ja ty on ona my wy oni to ten ta i lub ale jeśli ponieważ nie jest są był mieć ma mamy może możemy co kto gdzie jak dlaczego
potrzebujemy nasza firma pomoc pieniądze dziękuję dzień dobry także z bez dla w na o proszę się czy jestem jesteśmy chcemy`,
} as const;
