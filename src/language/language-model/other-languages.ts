/** Languages Lots does not speak, as people who need help might try them: so that they are not taken for ours. */
export const otherSentences = `
Hei, tarvitsemme rahoitusta uuden yrityksen perustamiseen
Voitteko auttaa meitä löytämään lainaa pienelle yritykselle?
Meillä on viisi työntekijää ja etsimme uusia asiakkaita
En ymmärrä mitä tarkoitat, puhutteko suomea?
Kuinka paljon tukea voimme saada koneiden ostamiseen?
Olen kotoisin Helsingistä ja haluan aloittaa oman yrityksen
Kiitos paljon avusta, hyvää päivänjatkoa
Missä on lähin toimisto ja milloin se on auki?
Guten Tag, wir brauchen Hilfe bei der Finanzierung unserer Firma
Können Sie uns sagen, wo wir einen Antrag auf Förderung stellen?
Ich möchte ein kleines Unternehmen gründen und suche einen Kredit
Wir haben zwölf Mitarbeiter und stellen Möbel aus Holz her
Wie viel kostet das und wann können wir anfangen?
Sprechen Sie Deutsch? Ich verstehe leider kein Wort
Vielen Dank für Ihre Hilfe, auf Wiedersehen
Das Wetter ist heute schön, aber morgen soll es regnen
Die Bank hat unseren Antrag leider abgelehnt
Bonjour, nous cherchons une aide financière pour notre entreprise
Pouvez-vous nous dire comment obtenir un prêt pour acheter une machine?
Je voudrais créer ma propre société mais je ne sais pas par où commencer
Nous avons dix salariés et nous fabriquons des meubles en bois
Combien de temps faut-il attendre la réponse de la banque?
Est-ce que vous parlez français? Je ne comprends pas la question
Merci beaucoup pour votre aide et bonne journée
Il fait beau aujourd'hui mais il va pleuvoir demain
Hola, necesitamos ayuda para conseguir un préstamo para nuestra empresa
¿Dónde podemos solicitar una subvención para comprar maquinaria?
Quiero montar mi propio negocio pero no sé por dónde empezar
Somos ocho empleados y vendemos fruta y verdura
¿Cuánto cuesta y cuándo podemos empezar?
No entiendo la pregunta, ¿habla usted español?
Muchas gracias por todo y hasta mañana
Hoy hace buen tiempo pero mañana va a llover
Dzień dobry, szukamy wsparcia finansowego dla naszej firmy
Czy mogą nam państwo pomóc znaleźć kredyt na nową maszynę?
Chcę założyć własną firmę, ale nie wiem od czego zacząć
Mamy pięciu pracowników i produkujemy meble z drewna
Ile to kosztuje i kiedy możemy zacząć?
Nie rozumiem pytania, czy mówi pan po polsku?
Dziękuję bardzo za pomoc, do widzenia
Dzisiaj jest ładna pogoda, ale jutro będzie padać
Goedendag, wij zoeken hulp bij de financiering van ons bedrijf
Kunt u ons vertellen waar we een lening kunnen aanvragen?
Ik wil graag een eigen zaak beginnen maar weet niet hoe
Wij hebben tien werknemers en maken houten meubels
Dank u wel voor uw hulp en tot ziens
Buongiorno, cerchiamo un finanziamento per la nostra azienda
Come possiamo ottenere un prestito per comprare una macchina?
Vorrei aprire una piccola impresa ma non so da dove cominciare
Grazie mille per il vostro aiuto, arrivederci
Góðan dag, við þurfum hjálp við að finna lán fyrir fyrirtækið okkar
Hvað kostar þetta og hvenær getum við byrjað?
Ég skil ekki spurninguna, talar þú íslensku?
Takk fyrir hjálpina og eigðu góðan dag
Buorre beaivi, mii dárbbašit ruđaid min fitnodahkii
Gii sáhttá veahkehit min? Mun in ipmir gažaldaga
Giitu ollu veahki ovddas, oaidnaleabmai
Bom dia, precisamos de ajuda para financiar a nossa empresa
Onde podemos pedir um empréstimo para comprar máquinas?
Obrigado pela ajuda e até amanhã
Tere, meil on vaja raha uue ettevõtte jaoks
Labas, mums reikia pagalbos ieškant paskolos įmonei
Labdien, mums vajadzīga palīdzība uzņēmumam
Merhaba, şirketimiz için kredi arıyoruz, yardım eder misiniz?
Waxaan u baahanahay caawimaad si aan ganacsi u bilaabo
Dobrý den, hledáme úvěr pro naši firmu
`;
