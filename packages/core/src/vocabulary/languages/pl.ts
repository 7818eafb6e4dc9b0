import type { LanguageWords } from '../language-words.ts';

/** The words of Polish registers. */
export const POLISH: LanguageWords = {
  fields: {
    id: `lp|l p|numer|kod|identyfikator|klucz|oznaczenie|nr decyzji|numer decyzji|id decyzji|symbol`,
    title: `tytuł|temat|nazwa|przedmiot|zagadnienie|nagłówek|temat decyzji|tytuł decyzji`,
    status: `stan|status decyzji|stan decyzji|obecny status|aktualny stan|cykl życia`,
    question: `pytanie|otwarte pytanie|kwestia|pytanie do rozstrzygnięcia|co trzeba zdecydować|do decyzji|do rozstrzygnięcia|wymagana decyzja|potrzebna decyzja
      |wątpliwość`,
    context: `kontekst|tło|problem|opis problemu|kontekst i problem|kontekst i opis problemu|opis|sytuacja|stan obecny|geneza|wprowadzenie|przyczyna powstania`,
    outcome: `wynik|rozstrzygnięcie|decyzja końcowa|decyzja ostateczna|podjęta decyzja|ostateczna decyzja|odpowiedź|wybrana opcja|wybór|wybrane rozwiązanie|werdykt
      |ustalenie|ustalenia|wniosek|rezultat|konkluzja|co zdecydowano|przyjęte rozwiązanie`,
    disposition: `dyspozycja|sposób potraktowania`,
    default: `domyślnie|domyślne|domyślna|wartość domyślna|propozycja domyślna|proponowana wartość domyślna|zalecana wartość domyślna|założenie robocze
      |stanowisko tymczasowe|obecne stanowisko|stanowisko|rozwiązanie domyślne|tymczasowo|rozwiązanie tymczasowe|decyzja domyślna|opcja domyślna`,
    recommendation: `rekomendacja|rekomendacje|rekomendowane|zalecenie|zalecenia|zalecana opcja|rekomendowana opcja|propozycja|propozycje|proponowane rozwiązanie
      |proponowana decyzja|sugestia|preferowana opcja|preferencja|proponowana odpowiedź|zalecane podejście`,
    options: `opcje|alternatywy|rozważane opcje|rozważane alternatywy|rozpatrywane opcje|rozważone opcje|rozważone alternatywy|warianty|odrzucone alternatywy
      |odrzucone opcje|inne opcje|wady i zalety|zalety i wady|możliwe odpowiedzi|analiza opcji|możliwości|możliwe rozwiązania|za i przeciw`,
    rationale: `uzasadnienie|powód|powody|przyczyna|motywacja|argumenty|argumentacja|dlaczego|wyjaśnienie|uzasadnienie decyzji|powód odroczenia|podstawa`,
    evidence: `dowód|dowody|dowody obecne|fakty|dane|ustalone fakty|przesłanki|potwierdzenie faktów|materiał dowodowy`,
    drivers: `czynniki|czynniki decyzyjne|kryteria decyzji|kryteria wyboru|siły|kryteria oceny|motywatory`,
    assumptions: `założenia|założenie|hipotezy|przesłanki wstępne|przypuszczenia`,
    constraints: `ograniczenia|ograniczenie|warunki brzegowe|limity|uwarunkowania`,
    owner: `właściciel|właściciele|odpowiedzialny|odpowiedzialna|osoba odpowiedzialna|odpowiedzialność|przypisane do|przypisany do|kto|prowadzący|opiekun
      |zespół odpowiedzialny|proponowany właściciel|kto odpowiada|kto może odpowiedzieć|autor|autorzy|właściciel decyzji|wykonawca`,
    decider: `decydent|decydenci|kto decyduje|zdecydowane przez|podjęta przez|organ decyzyjny|komitet|rozstrzyga|decyzję podejmuje|zdecydował|decyzję podjął`,
    approver: `zatwierdzający|zatwierdził|zatwierdzone przez|zatwierdzona przez|akceptujący|akceptacja|zaakceptowane przez|zatwierdzenie|recenzent|recenzenci
      |sprawdził|zatwierdza|akceptuje`,
    due: `termin|termin decyzji|do kiedy|deadline|data docelowa|data graniczna|termin docelowy|ostateczny termin|planowany termin|rozstrzygnąć przed|rozstrzygnąć do
      |wymagane przed|potrzebne przed|oczekiwane rozstrzygnięcie|kiedy|termin realizacji|spodziewany termin|data planowana|przed`,
    earliest: `najwcześniej|nie wcześniej niż|najwcześniejszy termin|od kiedy`,
    decidedOn: `data|data decyzji|data podjęcia|data podjęcia decyzji|data zamknięcia|zamknięto|zamknięte dnia|data zatwierdzenia|zatwierdzono|data akceptacji
      |data rozstrzygnięcia|zdecydowano|rozstrzygnięto dnia|podjęto`,
    impact: `wpływ|wpływ opóźnienia|skutek opóźnienia|skutki opóźnienia|koszt opóźnienia|ryzyko|ryzyka|ryzyko opóźnienia|wpływ braku decyzji|dlaczego to ważne
      |znaczenie|oddziaływanie`,
    blocks: `blokuje|blokujące|blokujący|co blokuje|uniemożliwia|blokada|wymagane dla|wymagana do|potrzebne do|warunek dla|odblokowuje|zablokowane prace`,
    dependsOn: `zależy od|zależności|zależność|zablokowane przez|blokowane przez|wymaga|warunki wstępne|warunek wstępny|oczekuje na|wymagania wstępne|blokery`,
    impacts: `dotyczy|wpływa na|dotknięte dokumenty|dokumenty do zmiany|dotknięte pliki|pliki|dotknięte obszary|dotknięte komponenty|obejmuje|zakres wpływu
      |dokumenty dotknięte`,
    actions: `działania|wymagane działania|następne kroki|następny krok|kolejne kroki|zadania|zadania następcze|wdrożenie|plan wdrożenia|plan działania|implementacja
      |działania następcze|do zrobienia|dalsze kroki|mitygacja|realizacja`,
    rollback: `wycofanie|plan wycofania|odwracalność|jak cofnąć|plan awaryjny|cofnięcie|plan powrotu`,
    sentinel: `weryfikacja|kontrola|kontrole|zgodność|reguły|reguła|sprawdzenie|zasady egzekwowania`,
    acceptance: `kryteria akceptacji|kryterium akceptacji|warunek zamknięcia|warunki zamknięcia|kryterium zamknięcia|kryteria zamknięcia|definicja ukończenia
      |kryteria sukcesu|walidacja|potwierdzenie|kryteria|zamknięte gdy`,
    phase: `faza|etap|kamień milowy|iteracja|fala|faza docelowa|wersja docelowa`,
    closesAt: `zamykane w|faza zamknięcia|do zamknięcia w|zamknięcie w|zamknięte przez`,
    implementedIn: `wdrożono w|wdrożone w|zaimplementowano w|zaimplementowane w|zrealizowano w`,
    reopen: `ponowne otwarcie|otworzyć ponownie gdy|warunek ponownego otwarcia|przegląd|data przeglądu|następny przegląd|ponowna ocena|wyzwalacz|wrócić gdy|ważne do
      |wygasa|rewizja|powrót do tematu`,
    supersedes: `zastępuje|uchyla`,
    supersededBy: `zastąpiona przez|zastąpione przez|zastąpiony przez|połączona z|połączone z|duplikat`,
    relates: `powiązane|powiązania|powiązane decyzje|powiązana z|powiązane z|zobacz także|zobacz też|związane z|decyzje powiązane`,
    area: `obszar|kategoria|typ|rodzaj|domena|zakres|komponent|moduł|system|klasa|grupa|etykiety|strumień|warstwa|dziedzina|tagi`,
    priority: `priorytet|ważność|pilność|istotność|krytyczność|poziom|waga`,
    reference: `odniesienie|odniesienia|referencja|referencje|źródło|źródła|link|linki|odnośnik|odnośniki|pochodzenie|dokument|dokumenty powiązane
      |powiązane dokumenty|więcej informacji|zobacz|miejsce|ścieżka|protokół|sekcja|plik|spotkanie`,
    consequences: `konsekwencje|konsekwencja|implikacje|następstwa|konsekwencje pozytywne|konsekwencje negatywne|kompromisy|skutki|skutek|co z tego wynika
      |co to oznacza`,
    notes: `uwagi|uwaga|notatki|notatka|komentarz|komentarze|adnotacje|szczegóły|dodatkowe informacje|spostrzeżenia`,
  },
  columns: {
    title: `decyzja|decyzje|otwarta decyzja|wymagana decyzja|potrzebna decyzja|decyzja do podjęcia|pytanie|pytania|kwestia|element|pozycja|punkt|otwarty punkt|opis
      |podsumowanie|co|działanie|zadanie|ryzyko|założenie|luka|pomysł|sprawa|wymaganie`,
    outcome: `decyzja|decyzje|wynik`,
    question: `pytanie|kwestia|decyzja|opis`,
    actions: `działanie|zadanie`,
    impact: `ryzyko`,
    assumptions: `założenie`,
    context: `opis`,
    options: `opcja|alternatywa|wariant`,
  },
  labels: { outcome: `decyzja|decyzje`, options: `opcja|alternatywa|wariant` },
  headings: { outcome: `decyzja|decyzje`, consequences: `ryzyka`, context: `wstęp|streszczenie|podsumowanie` },
  leads: {
    blocks: `blokuje`,
    dependsOn: `zależy od|zablokowane przez|oczekuje na`,
    impact: `wpływ opóźnienia|ryzyko jeśli|skutek braku`,
    reopen: `ponowne otwarcie|otworzyć ponownie`,
    rationale: `dlaczego|powód`,
  },
  modifiers: `proponowan*|sugerowan*|zalecan*|rekomendowan*|obecn*|aktualn*|bieżąc*|końcow*|ostateczn*|docelow*|oczekiwan*|planowan*|dokładn*|główn*|szacowan*
    |początkow*|tymczasow*|krótk*|szczegółow*|techniczn*|nowy|nowa|nowe|nowych|następn*|wymagan*|potrzebn*|znan*|możliw*|kluczow*|przewidywan*|spodziewan*|otwart*`,
  modifiersBefore: `decyzyjn*`,
  modifiersAfter: `decyzji|do decyzji|projektu|jeśli dotyczy|opcjonalnie|pytania|zmiany`,
  subjects: {
    decision: `decyzja|decyzje|otwarta decyzja|wymagana decyzja|decyzja do podjęcia|potrzebna decyzja|ustalenie|rozstrzygnięcie`,
    question: `pytanie|pytania|otwarte pytanie|kwestia|kwestie|wątpliwość`,
    gap: `luka|luki|brak|braki`,
    action: `działanie|działania|zadanie|zadania|następny krok|czynność`,
    risk: `ryzyko|ryzyka|zagrożenie`,
    assumption: `założenie|założenia|hipoteza`,
    idea: `pomysł|pomysły|sugestia|usprawnienie`,
    legend: `pojęcie|termin pojęcie|skrót|skróty|znaczenie|definicja|stan|etykieta`,
    attribute: `pole|atrybut|właściwość|aspekt|cecha|parametr|metadana`,
    generic: `temat|tytuł|zagadnienie|element|pozycja|punkt|nazwa|opis|podsumowanie|co|sprawa|otwarty punkt|wymaganie|przedmiot`,
    artifact: `tabela|rejestr|artefakt`,
    option: `opcja|alternatywa|wariant|rozwiązanie|podejście`,
    document: `plik|ścieżka|gałąź|pakiet|moduł|strona|źródło`,
    lesson: `lekcja|wniosek|nauka`,
    stance: `stanowisko|polityka`,
    deferral: `odroczone|element odroczony`,
    confirmation: `potwierdzenie|do potwierdzenia`,
    other: `kryterium|metryka|faza|kamień milowy|rola|osoba|data|wersja|właściciel|zmiana|zalety|wady|kategoria|typ|poziom|sekcja|komponent|narzędzie|środowisko
      |wartość|objaw|błąd|przyczyna`,
  },
  statuses: {
    open: `otwart*|nierozstrzygnięt*|nierozwiązan*|niezdecydowan*|niepodjęt*|oczekując*|oczekuje|oczekuje na|oczekuje na decyzję|do decyzji|do rozstrzygnięcia
      |do ustalenia|do wyjaśnienia|do omówienia|do podjęcia|do potwierdzenia|do zdefiniowania|w toku|w trakcie|w dyskusji|w analizie|w trakcie analizy|w realizacji
      |zablokowan*|wstrzymana decyzja|wymaga decyzji|wymaga wyjaśnienia|ponownie otwart*|nierozpoczęt*|nieokreślon*|brak decyzji|bez odpowiedzi|wyjaśniane|czeka na`,
    proposed: `proponowan*|zaproponowan*|propozycja|szkic|projekt decyzji|wersja robocza|w przeglądzie|w recenzji|w ocenie|rozważan*|zalecan*|rekomendowan*
      |rekomendacja|sugerowan*|tymczasow*|wstępn*|założenie|hipoteza|eksperyment*|kandydat*|oczekuje na zatwierdzenie|oczekuje na akceptację
      |oczekuje na potwierdzenie|czeka na zatwierdzenie|do zatwierdzenia|do akceptacji|do ratyfikacji|preferowan*|w testach|w opiniowaniu
      |do poprawy|do przerobienia|do korekty|wymaga poprawek|wymaga zmian|wymaga rewizji|wymaga poprawy|wymagane poprawki|wymagane zmiany|w trakcie poprawek|zwrócon* do poprawy`,
    accepted: `zaakceptowan*|zatwierdzon*|przyjęt*|rozstrzygnięt*|rozwiązan*|zamknięt*|potwierdzon*|ratyfikowan*|uzgodnion*|zdecydowan*|podjęt*|wdrożon*
      |zaimplementowan*|ukończon*|zakończon*|sfinalizowan*|obowiązując*|obowiązuje|aktywn*|wybran*|ustalon*|uchwalon*|zrobion*|opublikowan*|częściowo wdrożon*
      |decyzja podjęta|gotow*`,
    locked: `zamrożon*|niezmienn*|nienegocjowaln*|zafiksowan*|nienaruszaln*`,
    rejected: `odrzucon*|anulowan*|wycofan*|zaniechan*|porzucon*|oddalon*|nie zostanie wykonan*|nie będzie realizowan*|zawetowan*|niezatwierdzon* ostatecznie
      |nieprzyjęt*`,
    deferred: `odroczon*|odłożon*|przełożon*|wstrzyman*|zawieszon*|później|na później|opóźnion*|zaparkowan*|przesunięt*|w przyszłości|poza zakresem na razie
      |czeka na pomiar|czeka na benchmark|oczekuje na pomiary`,
    superseded: `zastąpion*|zastąpiona przez|połączon*|scalon*|duplikat|zduplikowan*|włączona do|wchłonięt*`,
    deprecated: `przestarzał*|nieaktualn*|zdeprecjonowan*|zarchiwizowan*|archiwaln*|wygasł*|uchylon*|już nie dotyczy|nieobowiązując*|historyczn*`,
  },
  shortStatuses: {
    open: `nowy|nowa|nowe|nowych|nieznan*`,
    proposed: `planowan*`,
    accepted: `ostateczn*|końcow*|tak`,
    deferred: `przyszłość`,
    deprecated: `stary|stara|stare|starych`,
  },
  negations: `nie|jeszcze nie|nie została|nie jest|bez|nigdy|nadal nie|dotąd nie`,
  partials: `prawdopodobnie|raczej|chyba|częściowo|w części|częściow*|prawie|w połowie|tymczasowo|co do zasady|wstępnie`,
  intensifiers: `już|teraz|nadal|wciąż|formalnie|oficjalnie|całkowicie|w pełni|ostatecznie|jest|są|została|zostało|został|zostały|obecnie|decyzja|decyzje|wszystkie
    |jednogłośnie|jeszcze|status`,
  reopenings: `ponownie otwart*|otwarta ponownie|otwarte ponownie|wznowion*`,
  prospects: `będzie|będą|zostanie|zostaną|powinna|powinien|powinno|powinny|musi|muszą|może|mogą|mogłaby|mogłoby|byłaby|byłoby|ma być|mają być|ma zostać|mają zostać|gdy|kiedy|jeśli|dopóki`,
  reservations: `oczekuje na|w oczekiwaniu na|czeka na|do potwierdzenia|do poprawy|do korekty`,
  conditions: `jeśli|tylko jeśli|jeżeli|pod warunkiem|pod warunkiem że|o ile|chyba że|warunkowo|gdy|kiedy|jak tylko|gdy tylko|z wyjątkiem|oprócz`,
  pasts: `był|była|było|były|wcześniej|poprzednio|dawniej|pierwotnie|początkowo|niegdyś`,
  nobodies: `nikt|nikogo|nikomu|żaden`,
  expiries: `do|do dnia|ważn* do|obowiązuje do|wygasa`,
  futures: `wkrótce|jutro|w przyszłym tygodniu|w przyszłym miesiącu`,
  followUps: `wdrożenie|wdrożenia|implementacja|implementacji|migracja|migracji|testy|testów|dokumentacja|dokumentacji|publikacja|publikacji|realizacja|realizacji|w toku
    |wdrożone|wdrożona|wdrożono|zrealizowane|zrealizowana|zakończone|zakończona`,
  headingStatuses: {
    open: `wymagan*|potrzebn*|do podjęcia|pozostał*|blokując*|nowy|nowa|nowe|nowych|nadchodząc*`,
    proposed: `kandydując*`,
    accepted: `podjęt*|ostateczn*|poprzedni*|zarejestrowan*|bieżąc*|aktualn*`,
    locked: `zamknięt*|zablokowan*|zamrożon*`,
    rejected: `odrzucon*`,
    deferred: `przyszł*|odroczon*|odłożon*`,
    deprecated: `zarchiwizowan*|archiwaln*|stary|stara|stare|starych`,
  },
  containers: {
    decisions: `decyzje|decyzji|decyzja|decyzjami|decyzjach|ustalenia|rozstrzygnięcia|uchwały`,
    questions: `pytania|pytań|pytanie|otwarte pytania|otwarte kwestie|kwestie otwarte|kwestie|wątpliwości|otwarte punkty|sprawy otwarte|do wyjaśnienia|kwestii
      |zagadnienia otwarte`,
    confirmations: `potwierdzenia|do potwierdzenia`,
    deferrals: `odroczenia|odroczone tematy|odłożone tematy|tematy odroczone|elementy odroczone`,
    actions: `działania|następne kroki|kolejne kroki|dalsze kroki|zadania|plan działania|działania następcze|do zrobienia|czynności`,
    gaps: `luki|braki|znane luki`,
    lessons: `wnioski|wyciągnięte wnioski|nauki`,
    stances: `stanowiska domyślne|pryncypia|wartości domyślne`,
    risks: `ryzyka|ryzyko|rejestr ryzyk|ryzyk`,
    assumptions: `założenia|hipotezy|założeń|założenie`,
    contradictions: `sprzeczności|konflikty|niespójności`,
    ideas: `pomysły|sugestie|usprawnienia`,
    legend: `legenda|słownik|słowniczek|definicje|pojęcia|skróty|znaczenie statusów|statusy`,
    rules: `zasady|reguły|proces|procedura|protokół|użycie|zasady użycia|sposób użycia|jak używać|format|szablon|szablony|kryteria|nadzór|cykl życia|utrzymanie
      |instrukcja|instrukcje|jak|zasady przeglądu|proces decyzyjny`,
    metadata: `informacje o dokumencie|historia zmian|historia|rejestr zmian|dziennik zmian|powiązane dokumenty|dokumenty powiązane|odniesienia|referencje|linki
      |bibliografia|cel|cele|zakres|wstęp|wprowadzenie|załączniki|spis treści|uczestnicy|cel dokumentu|źródła`,
    options: `opcje|alternatywy|warianty|rozważane opcje|rozważane alternatywy|wady i zalety`,
    plan: `plan|fazy|harmonogram|kamienie milowe|mapa drogowa|sekwencja|planowanie|etapy|kalendarz|plan wdrożenia|plan pracy|zależności|kolejność`,
    none: `kryteria decyzji|czynniki decyzyjne|konsekwencje|kontekst|uzasadnienie|decydenci|drzewo decyzyjne|podejmowanie decyzji|wymagania|architektura`,
  },
  singularHeads: `decyzja|pytanie|ryzyko|założenie|plan|proces|procedura|format|szablon|cel|zakres|historia|protokół|instrukcja`,
  collections: `rejestr|rejestru|lista|listy|tabela|tabelę|indeks|dziennik|podsumowanie|zestawienie|wykaz|katalog|historia|archiwum|macierz|spis|zbiór|log|stan
    |dokument|ewidencja`,
  headNoun: 'first',
  breakers: `dla|przed|po|w|we|na|do|od|z|ze|o|przez|bez|podczas|według|który|które|która|gdy|kiedy|gdzie|między|przeciw|oraz|i|a|lub|pod|nad|przy|za`,
  instructions: `jak|dlaczego|kiedy|kto|gdzie|który|używać|zapisuj|dokumentuj|dodaj|zamknij|utwórz|przyjmij|zdefiniuj|przenieś|usuń|nie|unikaj|wpisuj`,
  absent: `brak|żaden|żadna|nie dotyczy|nd|nd d|puste|nieprzypisane|nieprzypisany|nie określono|nie ma|nic`,
  undated: `do ustalenia|do określenia|do potwierdzenia|nieznany|nieznana|nieokreślony|bez terminu|brak terminu|w toku|otwarty|później|na bieżąco|ciągłe`,
  relativeDays: `dziś|dzisiaj|w tym tygodniu|koniec tygodnia|końca tygodnia|pod koniec tygodnia|następny tydzień|przyszły tydzień|koniec miesiąca|końca miesiąca|w tym miesiącu|koniec kwartału|końca kwartału
    |w przyszłym kwartale|koniec roku|końca roku|koniec sprintu|końca sprintu|w tym sprincie|następny sprint|w następnym sprincie|w kolejnym sprincie|następne spotkanie|jak najszybciej
    |niebawem|niedługo|za tydzień|za dwa tygodnie|za miesiąc|za n dni|za n tygodnie|za n tygodni|w ciągu n dni|w najbliższych dniach|poniedziałek|wtorek|środa|czwartek|piątek`,
  dayLeads: `do|przed|na|najpóźniej|prawdopodobnie`,
  yes: `tak|prawda`,
  no: `nie|fałsz|nieblokujące`,
  months: `styczeń stycznia sty|luty lutego lut|marzec marca mar|kwiecień kwietnia kwi|maj maja|czerwiec czerwca cze|lipiec lipca lip|sierpień sierpnia sie
    |wrzesień września wrz|październik października paź|listopad listopada lis|grudzień grudnia gru`,
  optionMarkers: {
    recommended: `rekomendowan*|zalecan*|preferowan*|sugerowan*|rekomendacja`,
    'status-quo': `status quo|stan obecny|bez zmian|jak dotychczas|nie robić nic|pozostawić bez zmian|jak jest`,
    'plan-of-record': `obecny plan|aktualny plan|zgodnie z planem|planowan*`,
    'not-recommended': `nierekomendowan*|niezalecan*|nie zalecan*|odradzan*`,
    rejected: `odrzucon*|wykluczon*`,
    chosen: `wybran*|przyjęt*|zatwierdzon*|zaakceptowan*`,
  },
};
