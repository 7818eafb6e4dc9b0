import type { LanguageWords } from '../language-words.ts';

/** The words of German registers. */
export const GERMAN: LanguageWords = {
  fields: {
    id: `lfd nr|laufende nummer|nummer|kennung|schlüssel|kennzeichen|id nr|entscheidungsnummer|entscheidungs id|ref nr|kürzel`,
    title: `titel|thema|bezeichnung|betreff|gegenstand|überschrift|stichwort|kurztitel|kurzbeschreibung|entscheidungsthema|entscheidungsgegenstand`,
    status: `stand|zustand|bearbeitungsstand|entscheidungsstand|entscheidungsstatus|aktueller stand|sachstand|lebenszyklus|genehmigungsstatus`,
    question: `frage|fragestellung|offene frage|leitfrage|zu klären|zu klärende frage|entscheidungsfrage|klärungsbedarf|zu entscheiden|entscheidungsbedarf
      |was ist zu entscheiden`,
    context: `kontext|hintergrund|ausgangslage|ausgangssituation|problem|problemstellung|problembeschreibung|kontext und problemstellung|sachverhalt|beschreibung
      |situation|ist zustand|vorgeschichte|anlass`,
    outcome: `ergebnis|beschluss|resultat|entscheidungsergebnis|getroffene entscheidung|finale entscheidung|endgültige entscheidung|antwort|festlegung
      |gewählte option|gewählte lösung|auswahl|wahl|gewählt|lösung|beschlossen|auflösung|entscheid|festgelegt|vereinbarung|beschlusstext|schlussfolgerung|fazit`,
    disposition: `abweichung vom standard|verhältnis zum standard|umgang`,
    default: `standard|standardannahme|arbeitsannahme|vorläufige annahme|vorgeschlagener standard|empfohlener standard|standardvorschlag|standardwert
      |vorläufige position|aktuelle position|zwischenposition|rückfallposition|vorgabe|voreinstellung|default vorschlag|vorgeschlagener default|empfohlener default
      |vorläufige festlegung|vorläufig|aktuelle annahme|zwischenlösung|übergangslösung`,
    recommendation: `empfehlung|empfehlungen|empfohlen|vorschlag|vorschläge|lösungsvorschlag|entscheidungsvorschlag|empfohlene option|empfohlene lösung
      |empfohlene entscheidung|vorgeschlagene lösung|vorgeschlagene entscheidung|bevorzugte option|bevorzugte lösung|präferenz|tendenz|beschlussvorschlag
      |unsere empfehlung|favorit`,
    options: `optionen|alternativen|betrachtete alternativen|betrachtete optionen|erwogene alternativen|geprüfte alternativen|varianten|lösungsoptionen
      |lösungsalternativen|möglichkeiten|handlungsoptionen|vor und nachteile|untersuchte optionen|verworfene alternativen|abgelehnte alternativen|pro und contra
      |optionsanalyse|lösungsvarianten|mögliche antworten|bewertete optionen|optionsvergleich`,
    rationale: `begründung|grund|gründe|motivation|argumente|argumentation|warum|rechtfertigung|entscheidungsgrund|entscheidungsgründe|weshalb|erläuterung
      |begründung der entscheidung|warum offen|grund der verschiebung`,
    evidence: `nachweis|nachweise|beleg|belege|evidenz|aktuelle evidenz|fakten|erkenntnisse|befund|befunde|messwerte|grundlage|faktenlage|aktuelle erkenntnisse`,
    drivers: `einflussfaktoren|entscheidungstreiber|treiber|entscheidungskriterien|einflüsse|bewertungskriterien|qualitätsziele|auswahlkriterien|kräfte|faktoren`,
    assumptions: `annahmen|annahme|voraussetzungen|prämissen|getroffene annahmen|hypothesen`,
    constraints: `randbedingungen|rahmenbedingungen|einschränkungen|beschränkungen|restriktionen|grenzen|leitplanken|einschränkung`,
    owner: `verantwortlich|verantwortlicher|verantwortliche|verantwortliche person|verantwortung|zuständig|zuständiger|zuständigkeit|eigentümer|inhaber|besitzer
      |bearbeiter|ansprechpartner|federführung|federführend|verantwortliches team|zuständiges team|wer|durch wen|zugewiesen an|zugewiesen|wer antwortet
      |wer kann antworten|entscheidungsverantwortlicher|umsetzer|autor|autoren|ersteller`,
    decider: `entscheider|entscheidungsträger|entscheidungsgremium|gremium|entschieden durch|entschieden von|wer entscheidet|beschlossen von|beschlossen durch
      |entscheidungsinstanz|entscheidungsbefugnis|lenkungsausschuss|entscheidungsbefugt|entscheidung durch`,
    approver: `freigabe|freigabe durch|genehmigt von|genehmigt durch|freigegeben von|freigegeben durch|genehmiger|freigeber|genehmigung|genehmigung durch
      |abgenommen von|abnahme durch|geprüft von|prüfer|gegengezeichnet von|unterzeichner|gutachter`,
    due: `frist|fällig|fällig am|fällig bis|fälligkeit|fälligkeitsdatum|termin|bis wann|zieltermin|zieldatum|entscheidung bis|zu entscheiden bis|stichtag|deadline
      |entscheidungstermin|entscheidungsfrist|erwartet bis|benötigt bis|spätestens|spätester zeitpunkt|spätester entscheidungszeitpunkt|entscheidungszeitpunkt
      |entscheidungspunkt|geplant für|erforderlich vor|zu klären bis|vor|erledigen bis|abgabetermin|ende der frist|geplanter termin|benötigt vor|wann|zeitpunkt
      |zeitrahmen|soll termin`,
    earliest: `frühestens|frühester zeitpunkt|frühester entscheidungszeitpunkt|frühester termin|nicht vor|entscheidbar ab|ab wann|frühester start`,
    decidedOn: `datum|entschieden am|beschlossen am|entscheidungsdatum|datum der entscheidung|beschlussdatum|geschlossen am|abgeschlossen am|genehmigt am
      |freigegeben am|gelöst am|erledigt am|genehmigungsdatum|freigabedatum|abschlussdatum|tag der entscheidung|entschieden`,
    impact: `auswirkung|auswirkungen|auswirkung bei verzögerung|auswirkungen bei verzögerung|folgen bei verzögerung|folge bei verzögerung|risiko|risiken
      |risiko bei verzögerung|kosten der verzögerung|verzögerungsfolgen|was passiert sonst|einfluss|warum wichtig|auswirkung wenn offen|bedeutung
      |konsequenz bei verzug|folgen wenn nicht entschieden|relevanz`,
    blocks: `blockiert|blockiert was|blockierend|blocker für|hält auf|sperrt|verhindert|voraussetzung für|notwendig für|benötigt für|gibt frei|blockierte arbeit
      |blockierte arbeiten|blockierung|blockade`,
    dependsOn: `abhängig von|abhängigkeit|abhängigkeiten|hängt ab von|blockiert durch|blockiert von|voraussetzung|vorbedingung|vorbedingungen|wartet auf|benötigt
      |vorläufer|erfordert|blocker`,
    impacts: `betrifft|betroffen|betroffene dokumente|betroffene bereiche|betroffene systeme|betroffene komponenten|betroffene dateien|betroffene teams|wirkt auf
      |beeinflusst|anzupassende dokumente|gilt für|betroffene pläne|betroffene module`,
    actions: `maßnahme|maßnahmen|nächste schritte|nächster schritt|aufgaben|folgeaufgaben|folgemaßnahmen|umsetzung|umsetzungsplan|todo|to do|offene aufgaben
      |weiteres vorgehen|vorgehen|aktion|aktionen|folgeaktionen|arbeitspakete|umsetzungsschritte|klärungsweg`,
    rollback: `rückfallplan|rückbau|rücknahme|umkehrbarkeit|reversibilität|rückgängig machen|rollback plan|rückabwicklung|ausstiegsstrategie|exit strategie
      |notfallplan|reversibel`,
    sentinel: `prüfung|prüfungen|überwachung|durchsetzung|automatische prüfung|kontrolle|einhaltung|regel|regeln|wächter|prüfregel|verifikation`,
    acceptance: `akzeptanzkriterien|abnahmekriterien|abschlusskriterium|abschlusskriterien|erledigt wenn|abschlussbedingung|erfolgskriterien|kriterien
      |definition of done|bestätigung|validierung|geschlossen wenn|klärungskriterium|schließbedingung|abnahme|erfolgskriterium`,
    phase: `phase|etappe|welle|meilenstein|stufe|ausbaustufe|zielphase|iteration|release`,
    closesAt: `schließt in|zu schließen in|abschlussphase|zu klären in|zu entscheiden in|schließt mit`,
    implementedIn: `umgesetzt in|umgesetzt mit|implementiert in|implementiert mit|realisiert in`,
    reopen: `wiedervorlage|wiedereröffnung|wieder öffnen wenn|neu bewerten wenn|überprüfung am|überprüfungsdatum|nächste überprüfung|neubewertung|auslöser
      |überprüfen am|gültig bis|ablaufdatum|läuft ab|wiedereröffnungsbedingung|revisionsdatum|überprüfung|prüfdatum|revision`,
    supersedes: `ersetzt|löst ab|überschreibt`,
    supersededBy: `ersetzt durch|abgelöst durch|überholt durch|aufgegangen in|duplikat von|zusammengeführt mit|nachfolger`,
    relates: `verwandt|verwandte entscheidungen|zusammenhängende entscheidungen|siehe auch|bezug|bezüge|verknüpfte entscheidungen|zugehörige entscheidungen
      |steht in beziehung zu|verbundene entscheidungen|verknüpft mit|ändert|geändert durch`,
    area: `bereich|kategorie|art|typ|domäne|umfang|geltungsbereich|komponente|modul|system|arbeitsstrang|reihe|schicht|klasse|gruppe|produktbereich|fachbereich
      |gebiet|themenbereich|themengebiet|schlagworte|arbeitspaket|teilprojekt|paket|rubrik`,
    priority: `priorität|prio|dringlichkeit|wichtigkeit|schweregrad|kritikalität|ebene|rang`,
    reference: `referenz|referenzen|quelle|quellen|verweis|verweise|fundstelle|dokument|dokumente|datei|link|links|herkunft|ursprung|nachweis link
      |weitere informationen|weiterführende links|literatur|belegstelle|querverweis|querverweise|abschnitt|protokoll|aktenzeichen|ticket|besprechung|sitzung`,
    consequences: `konsequenz|konsequenzen|folgen|folge|implikationen|positive konsequenzen|negative konsequenzen|abwägungen|kompromisse|nebenwirkungen
      |folgen der entscheidung`,
    notes: `notiz|notizen|anmerkung|anmerkungen|bemerkung|bemerkungen|kommentar|kommentare|hinweis|hinweise|sonstiges|ergänzung|ergänzungen|zusatz|details|detail`,
  },
  columns: {
    title: `entscheidung|entscheidungen|offene entscheidung|zu treffende entscheidung|benötigte entscheidung|ausstehende entscheidung|entscheidungsbedarf|frage
      |fragen|offene frage|offener punkt|punkt|eintrag|fragestellung|was|aufgabe|maßnahme|aktion|risiko|annahme|lücke|idee|sachverhalt|beschreibung|klärungspunkt
      |zu klären|anforderung|beschluss|entscheid|festlegung|klärungsbedarf|entscheidungspunkt`,
    outcome: `entscheidung|entscheidungen|beschluss|entscheid|festlegung`,
    question: `frage|fragestellung|offene frage|entscheidung|beschreibung`,
    actions: `maßnahme|aufgabe|aktion`,
    impact: `risiko`,
    assumptions: `annahme`,
    context: `beschreibung`,
    options: `option|alternative|variante`,
    notes: `beschreibung`,
  },
  labels: { outcome: `entscheidung|entscheidungen`, options: `option|alternative`, reference: `entscheidungsvorlage` },
  headings: {
    outcome: `entscheidung|entscheidungen`,
    consequences: `risiken|vorteile und nachteile`,
    context: `einleitung|überblick|einführung`,
  },
  leads: {
    blocks: `blockiert|sperrt`,
    dependsOn: `abhängig von|blockiert durch|wartet auf`,
    impacts: `betroffene|betroffener|betroffenes|betrifft`,
    impact: `auswirkung bei|auswirkungen bei|folgen bei|risiko bei|risiko wenn`,
    reopen: `wieder öffnen|neu bewerten`,
    rationale: `warum|grund für`,
  },
  modifiers: `vorgeschlagen*|empfohlen*|aktuell*|derzeitig*|final*|endgültig*|erwartet*|geplant*|verantwortlich*|zuständig*|vorläufig*|bisherig*|kurz*|detailliert*
    |genau*|exakt*|konkret*|offen*|ursprünglich*|neue|neuer|neues|nächst*|wesentlich*|mögliche|möglicher|mögliches|bekannt*|spätest*|voraussichtlich*|relevant*`,
  modifiersBefore: `entscheidungs|projekt|technische|technischer|fachliche|fachlicher|der|die|das`,
  modifiersAfter: `der entscheidung|zur entscheidung|für die entscheidung|falls bekannt|falls vorhanden|name|namen|optional|erforderlich|nötig|benötigt`,
  prefixes: `entscheidungs|ziel|soll|plan|ist|projekt|beschluss|standard|haupt|genehmigungs|freigabe`,
  subjects: {
    decision: `entscheidung|entscheidungen|offene entscheidung|zu treffende entscheidung|beschluss|entscheid|festlegung|entscheidungsbedarf|entscheidungspunkt
      |architekturentscheidung|architekturentscheidungen`,
    question: `frage|fragen|offene frage|fragestellung|klärungspunkt|zu klären|klärungsbedarf|unklarheit`,
    gap: `lücke|lücken`,
    action: `aufgabe|maßnahme|aktion|aufgaben|maßnahmen|nächster schritt|nächste schritte|tätigkeit`,
    risk: `risiko|risiken|gefahr`,
    assumption: `annahme|annahmen|hypothese`,
    idea: `idee|ideen|anregung|wunsch`,
    legend: `begriff|begriffe|abkürzung|zustand|kürzel|bedeutung|definition|symbol`,
    attribute: `feld|attribut|eigenschaft|aspekt|merkmal|parameter|kennwert|angabe`,
    generic: `thema|titel|punkt|eintrag|bezeichnung|beschreibung|gegenstand|betreff|inhalt|offener punkt|was|name|themen|anforderung`,
    artifact: `tabelle|artefakt|register|verzeichnis`,
    option: `option|alternative|variante|lösung|lösungsvariante|möglichkeit`,
    document: `dokument|datei|pfad|paket|modul|seite|quelle|zweig`,
    lesson: `erkenntnis|lehre|gelernt|lektion`,
    stance: `standard|haltung|grundsatz`,
    deferral: `zurückgestellt|verschobener punkt`,
    confirmation: `bestätigung|zu bestätigen`,
    other: `kriterium|kriterien|kennzahl|phase|meilenstein|rolle|person|datum|version|änderung|verantwortlich|termin|auslöser|bereich|komponente|umgebung|vorteile
      |nachteile|anzahl|zweck|werkzeug|kategorie|art|typ|ebene|abschnitt|symptom|fehler|ursache|frage kriterium`,
  },
  statuses: {
    open: `wird angenommen|wird akzeptiert|wird genehmigt|wird beschlossen|wird entschieden|wird freigegeben|wird bestätigt|wird geklärt|offen|ungenehmigt|offene|offener|offenes|ungeklärt|ungelöst|unentschieden|unbeantwortet|ausstehend|ausstehende|steht aus|anstehend|zu klären|zu entscheiden
      |zu definieren|zu besprechen|zu diskutieren|zu bestätigen|muss entschieden werden|muss geklärt werden|entscheidung nötig|entscheidung erforderlich
      |entscheidung ausstehend|entscheidung offen|klärungsbedarf|in klärung|in bearbeitung|in arbeit|in diskussion|wird diskutiert|blockiert|wartet|wartend
      |wartet auf|warten auf|wiedereröffnet|nicht begonnen|begonnen|laufend|läuft|noch offen|wird geklärt|wird geprüft|klärung läuft|eskaliert|strittig`,
    proposed: `vorgeschlagen|vorschlag|entwurf|in prüfung|in review|in abstimmung|zur abstimmung|zur prüfung|zur freigabe|zur genehmigung|empfohlen|empfehlung
      |angenommen als arbeitsannahme|arbeitsannahme|annahme|vorläufig|provisorisch|tendenz|bevorzugt|experimentell|experiment|wird erwogen|freigabe ausstehend
      |genehmigung ausstehend|wartet auf freigabe|wartet auf genehmigung|zu genehmigen|zu bestätigen durch|kandidat|vorbehaltlich|in erprobung|eingereicht
      |überarbeitung nötig|überarbeitung erforderlich|überarbeitung angefordert|muss überarbeitet werden|zu überarbeiten|in überarbeitung|wird überarbeitet|änderungen angefordert|änderungen gefordert
      |änderungen nötig|änderungen erforderlich|nacharbeit nötig|nacharbeit erforderlich|zurück zur überarbeitung`,
    accepted: `akzeptiert|angenommen|beschlossen|entschieden|genehmigt|freigegeben|bestätigt|gelöst|geklärt|geschlossen|abgeschlossen|erledigt|umgesetzt|vereinbart
      |beantwortet|gültig|in kraft|aktiv|verabschiedet|ratifiziert|gewählt|ausgewählt|entscheidung getroffen|übernommen|implementiert|festgelegt|festgehalten
      |abgesegnet|abgenommen|fertig|fertiggestellt|ausgeliefert|einstimmig beschlossen|zugestimmt|stabil|beibehalten|verfeinert|teilweise ersetzt`,
    locked: `gesperrt|eingefroren|festgeschrieben|fixiert|unveränderlich|nicht verhandelbar|verbindlich festgelegt|unverrückbar|verriegelt|in stein gemeißelt`,
    rejected: `abgelehnt|ohne entscheidung geschlossen|geschlossen ohne entscheidung|ohne beschluss geschlossen|geschlossen ohne beschluss|verworfen|zurückgewiesen|zurückgezogen|abgebrochen|fallengelassen|nicht umgesetzt|wird nicht umgesetzt|wird nicht gemacht|storniert
      |ausgeschlossen|verneint|aufgegeben|abgewiesen|nicht weiterverfolgt|gestrichen`,
    deferred: `verschoben|zurückgestellt|vertagt|aufgeschoben|pausiert|ausgesetzt|auf eis|auf eis gelegt|später|geparkt|ruhend|ruht|vorerst nicht
      |auf später verschoben|hinausgeschoben|nach dem mvp|künftig|zukünftig|bewusst verschoben|in wartestellung`,
    superseded: `ersetzt durch|abgelöst|abgelöst durch|überholt durch|aufgegangen in|zusammengeführt|zusammengeführt mit|duplikat|duplikat von|ersetzt
      |übergegangen in|überschrieben|dublette`,
    deprecated: `veraltet|überholt|obsolet|hinfällig|außer kraft|gegenstandslos|abgekündigt|archiviert|abgelaufen|nicht mehr relevant|nicht mehr nötig
      |nicht mehr gültig|stillgelegt|entfallen|entfällt|historisch|außer betrieb`,
  },
  shortStatuses: {
    open: `neu|unklar|unbekannt`,
    proposed: `geplant|idee|prüfung|überarbeiten|nacharbeiten`,
    accepted: `ok|ja|final|endgültig|live|aktuell|erfüllt`,
    locked: `fest`,
    rejected: `nein`,
    deferred: `warten|backlog|zukunft`,
    deprecated: `alt`,
  },
  negations: `nicht|noch nicht|nicht mehr|kein|keine|nie|bisher nicht|noch nicht endgültig|noch keine|nicht final|ohne`,
  partials: `voraussichtlich|wahrscheinlich|vermutlich|hoffentlich|vielleicht|möglicherweise|eventuell|wohl|bedingt|teilweise|zum teil|teils|größtenteils|weitgehend|halb|in teilen|vorläufig|informell|im prinzip|grundsätzlich`,
  intensifiers: `bereits|schon|jetzt|nun|formell|offiziell|endgültig|vollständig|komplett|weiterhin|immer noch|noch|ist|wurde|wird|sind|wurden|bewusst|vorerst
    |derzeit|aktuell|alle|stand|einstimmig|gemeinsam|entscheidung|menschliche|menschlicher`,
  reopenings: `wieder geöffnet|wiedereröffnet|wieder eröffnet|neu eröffnet|erneut geöffnet|wieder offen|wieder aufgenommen`,
  prospects: `soll|sollen|sollte|sollten|muss|müssen|kann|können|könnte|könnten|darf|dürfte|dürften|wird noch|werden noch|wird bald|wird demnächst|wird dann|wird voraussichtlich|wird wohl|wird erst|wenn|falls|sobald`,
  reservations: `ausstehend|steht aus|steht noch aus|stehen aus|stehen noch aus|wartet auf|warten auf|vorbehaltlich|unter vorbehalt|noch zu bestätigen
      |zu überarbeiten|überarbeiten`,
  conditions: `wenn|nur wenn|falls|nur falls|sofern|nur sofern|sobald|vorausgesetzt|vorausgesetzt dass|unter der bedingung|unter bedingungen|unter der voraussetzung|es sei denn|außer wenn|solange|mit auflagen|abhängig von|je nach
      |bis auf|außer|ausgenommen|mit ausnahme`,
  pasts: `war|waren|früher|vormals|ehemals|ursprünglich|zuvor|zunächst|anfangs|einst`,
  nobodies: `niemand|niemandem|niemanden|keinem|keiner`,
  expiries: `bis|bis zum|gültig bis|befristet|befristet bis|läuft ab`,
  futures: `bald|demnächst|morgen|nächste woche|kommende woche|nächsten monat|nächstes quartal|nächstes jahr|in kürze`,
  followUps: `umsetzung|implementierung|einführung|ausrollen|rollout|deployment|migration|test|tests|dokumentation|veröffentlichung|entwicklung|in arbeit|in umsetzung|laufend|aufräumen
    |prüfung der wirkung|schulung|auslieferung|umgesetzt|implementiert|ausgerollt|erledigt|veröffentlicht|abgeschlossen`,
  headingStatuses: {
    open: `benötigte|benötigt|erforderliche|erforderlich|anstehende|anstehend|zu treffende|zu treffen|zu klärende|künftige|fällige|notwendige|ungeklärte|ungelöste
      |unbeantwortete|blockierende`,
    proposed: `vorgeschlagene|empfohlene|vorläufige`,
    accepted: `getroffene|getroffen|gelöste|beschlossene|genehmigte|bestätigte|bisherige|gefallene|gefällte|geklärte|entschiedene|akzeptierte|angenommene|aktive
      |aktuelle|gültige|erledigte|beantwortete|freigegebene`,
    locked: `geschlossene|abgeschlossene|gesperrte|eingefrorene|festgeschriebene|fixierte|unveränderliche|feste`,
    rejected: `abgelehnte|verworfene|zurückgewiesene|zurückgezogene`,
    deferred: `verschobene|zurückgestellte|vertagte|aufgeschobene|geparkte|pausierte`,
    superseded: `ersetzte|abgelöste`,
    deprecated: `veraltete|überholte|archivierte|archiv|alte|obsolete`,
  },
  containers: {
    decisions: `entscheidungen|entscheidung|entscheide|beschlüsse|beschluss|architekturentscheidungen|architekturentscheidung|entwurfsentscheidungen
      |entscheidungsregister|entscheidungslog|entscheidungsprotokoll|entscheidungsliste|entscheidungstabelle|entscheidungsverzeichnis|entscheidungsübersicht
      |entscheidungsjournal|entscheidungshistorie|beschlussliste|beschlussprotokoll|beschlussregister|festlegungen|entscheidungspunkte|entscheidungsbedarf
      |designentscheidungen|technologieentscheidungen|produktentscheidungen|grundsatzentscheidungen|entscheidungslogbuch|entscheidungsdokumentation
      |entscheidungsspeicher|entscheidungsarchiv|entscheidungsmatrix|human decisions`,
    questions: `fragen|frage|offene punkte|offene fragen|fragenliste|klärungspunkte|unklarheiten|offene themen|klärungsbedarf|zu klären|liste offener punkte
      |offene posten|fragenkatalog|ungeklärtes|offenes`,
    confirmations: `bestätigungen|zu bestätigen|zu bestätigende punkte|freigaben`,
    deferrals: `zurückgestelltes|verschobenes|verschobene punkte|zurückgestellte punkte|rückstellungen|verschobene themen|vertagtes|themenspeicher`,
    actions: `maßnahmen|aufgaben|nächste schritte|aktionen|folgeaufgaben|aufgabenliste|maßnahmenliste|maßnahmenplan|offene aufgaben|folgemaßnahmen|weiteres vorgehen
      |todos|to dos|arbeitsliste|aktionspunkte|folgeschritte`,
    gaps: `lücken|lückenliste|bekannte lücken|lückenanalyse|unbekannte`,
    lessons: `erkenntnisse|lehren|gelernte lektionen|lektionen`,
    stances: `standardpositionen|grundhaltungen|standardannahmen|grundsätze|leitsätze|standards`,
    risks: `risiken|risikoregister|risikoliste|risiko|risikoanalyse`,
    assumptions: `annahmen|annahmenliste|arbeitsannahmen|annahme|annahmenregister`,
    contradictions: `widersprüche|konflikte|zielkonflikte|unstimmigkeiten`,
    ideas: `ideen|ideenspeicher|ideenliste|anregungen|vorschläge`,
    legend: `legende|glossar|begriffe|definitionen|abkürzungen|statuswerte|bedeutung der status|status legende|begriffsbestimmungen|zeichenerklärung`,
    rules: `regeln|spielregeln|prozess|ablauf|verfahren|vorgehensweise|richtlinien|verwendung|benutzung|nutzung|hinweise zur nutzung|pflege|lebenszyklus|format
      |vorlage|vorlagen|schema|kriterien|entscheidungsprozess|entscheidungsverfahren|nutzungshinweise|arbeitsweise|eskalation|klärungsregeln`,
    metadata: `dokumentinformationen|dokumentinformation|änderungshistorie|änderungsverlauf|änderungsprotokoll|versionshistorie|historie|verwandte dokumente
      |zugehörige dokumente|referenzen|quellen|literatur|zweck|ziel|ziele|geltungsbereich|überblick|übersicht|einleitung|inhalt|inhaltsverzeichnis
      |weiterführende links|links|anhang|beteiligte|teilnehmer|hintergrund|siehe auch|metadaten|dokumentenhistorie`,
    options: `optionen|alternativen|varianten|betrachtete alternativen|betrachtete optionen|vor und nachteile|lösungsoptionen|handlungsoptionen`,
    plan: `plan|zeitplan|umsetzungsplan|phasen|meilensteine|reihenfolge|roadmap|fahrplan|projektplan|etappen|umsetzungsreihenfolge|abhängigkeiten|umsetzungsphasen
      |migrationsplan|ablaufplan`,
    none: `entscheidungstreiber|entscheider|entscheidungsträger|entscheidungskriterien|konsequenzen|kontext|begründung|anforderungen|architektur|entscheidungsbaum
      |entscheidungsdatum|entscheidungsgrundlage|entscheidungsfindung|entscheidungshilfe|entscheidungsfrage`,
  },
  singularHeads: `entscheidung|beschluss|frage|risiko|annahme|architekturentscheidung|plan|prozess|ablauf|verfahren|format|vorlage|schema|ziel|zweck|historie
    |entscheidungsbedarf|entscheid`,
  collections: `register|liste|übersicht|protokoll|verzeichnis|tabelle|sammlung|katalog|logbuch|log|speicher|archiv|zusammenfassung|einträge|index|stand|datei
    |journal|aufstellung|dokument|auflistung|backlog`,
  headNoun: 'last',
  breakers: `für|von|vor|nach|aus|in|im|zu|zum|zur|mit|bei|bis|über|durch|ohne|seit|während|der|die|das|des|dem|den|welche|welcher|wie|wo|wenn|am|ab|gegen|pro|beim
    |vom|ins|unter|zwischen|laut|gemäß|aufgrund|rund um`,
  instructions: `wie|warum|wann|wer|was|wo|welche|welcher|welches|verwende|nutze|dokumentiere|ändern|hinzufügen|schließen|erstellen|treffen|wozu|wofür|soll|sollen`,
  absent: `keine|keiner|keines|kein|entfällt|nicht zutreffend|unzutreffend|nichts|leer|nicht vergeben|nicht zugewiesen|nicht angegeben|k a|keine angabe
    |nicht festgelegt|noch keiner|noch keine`,
  undated: `offen|unbekannt|noch offen|zu bestimmen|wird noch festgelegt|noch festzulegen|nicht terminiert|laufend|fortlaufend|tbd|kein termin|ohne termin|kein datum
    |später|irgendwann|jederzeit|noch unklar|unklar|bei bedarf`,
  relativeDays: `heute|diese woche|noch diese woche|ende der woche|ende dieser woche|ende nächster woche|anfang nächster woche|mitte nächster woche|nächster woche|der nächsten woche|wochenende|diesen monat
    |monatsende|ende des monats|ende nächsten monats|quartalsende|ende des quartals|nächsten quartals|jahresende|ende des jahres|dieses jahr|dieser sprint|im sprint|in diesem sprint
    |nächster sprint|nächsten sprint|im nächsten sprint|sprintende|ende des sprints|ende dieses sprints|ende des nächsten sprints|nächstes meeting|nächste sitzung|nächsten sitzung
    |nächster termin|baldmöglichst|so bald wie möglich|möglichst bald|zeitnah|kurzfristig|in n tagen|in n wochen|in n monaten|n tage|n wochen|in einer woche|in zwei wochen|in drei wochen
    |in einem monat|in ein paar tagen|in ein paar wochen|in einigen wochen|in den nächsten tagen|in den nächsten wochen|montag|dienstag|mittwoch|donnerstag|freitag|nächsten montag
    |nächsten dienstag|nächsten mittwoch|nächsten donnerstag|nächsten freitag|kommenden montag|kommenden freitag`,
  dayLeads: `bis|bis zum|bis zur|vor|vor dem|vor der|am|zum|zur|im|spätestens|fällig|voraussichtlich|hoffentlich|wahrscheinlich`,
  yes: `ja|wahr|zutreffend`,
  no: `nein|falsch|nicht blockierend`,
  months: `januar jänner jan|februar feber feb|märz mär mrz|april apr|mai|juni jun|juli jul|august aug|september sep sept|oktober okt|november nov|dezember dez`,
  optionMarkers: {
    recommended: `empfohlen|empfehlung|bevorzugt|vorgeschlagen|favorisiert|unsere empfehlung`,
    'status-quo': `status quo|wie bisher|ist zustand|unverändert|keine änderung|beibehalten|nichts tun|heutiger stand`,
    'plan-of-record': `aktueller plan|geltender plan|wie geplant|geplant|bisheriger plan`,
    'not-recommended': `nicht empfohlen|abzuraten|nicht bevorzugt`,
    rejected: `abgelehnt|verworfen|ausgeschlossen|nicht gewählt|verneint`,
    chosen: `gewählt|ausgewählt|entschieden|beschlossen|angenommen|gewählte option|akzeptiert`,
  },
};
