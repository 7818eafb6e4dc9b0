import type { LanguageWords } from '../language-words.ts';

/** The words of Italian registers. */
export const ITALIAN: LanguageWords = {
  fields: {
    id: `codice|chiave|identificativo|numero|n|nº|id decisione|codice decisione|rif n`,
    title: `titolo|tema|argomento|oggetto|nome|titolo della decisione|titolo decisione`,
    status: `stato|stato attuale|stato della decisione|stato decisione|situazione|ciclo di vita|avanzamento`,
    question: `domanda|quesito|questione|domanda aperta|questione aperta|domanda esatta|dubbio|ambiguità|cosa decidere|decisione richiesta|decisione necessaria
      |da decidere|domanda a cui rispondere`,
    context: `contesto|antefatto|problema|descrizione del problema|contesto e problema|contesto e descrizione del problema|descrizione|situazione attuale|premessa
      |scenario|sfondo|introduzione`,
    outcome: `esito|risultato|risoluzione|decisione finale|decisione presa|decisione adottata|risposta|opzione scelta|opzione selezionata|scelta|verdetto|accordo
      |conclusione|soluzione scelta|delibera|deliberazione|determinazione|cosa è stato deciso|verdict confermato|scelta finale|responso`,
    disposition: `disposizione|trattamento`,
    default: `default proposto|miglior default proposto|default raccomandato|default consigliato|predefinito|valore predefinito|ipotesi di lavoro
      |posizione provvisoria|posizione attuale|posizione|assunzione di lavoro|opzione predefinita|decisione predefinita|nel frattempo|provvisorio|proposta di default
      |postura di default`,
    recommendation: `raccomandazione|raccomandazioni|raccomandato|opzione raccomandata|opzione consigliata|consigliato|proposta|proposte|soluzione proposta
      |decisione proposta|suggerimento|opzione preferita|preferenza|risposta proposta|approccio consigliato|proposta di decisione|orientamento`,
    options: `opzioni|alternative|opzioni considerate|alternative considerate|opzioni valutate|alternative valutate|alternative scartate|opzioni scartate
      |altre opzioni|pro e contro|vantaggi e svantaggi|possibili risposte|analisi delle opzioni|alternative rigettate|alternative respinte|opzioni possibili
      |soluzioni possibili|alternativa scartata|alternativa considerata|alternativa valutata`,
    rationale: `motivazione|motivazioni|ragione|ragioni|motivo|motivi|giustificazione|argomenti|argomentazione|perché|fondamento|ragionamento|spiegazione
      |motivazione della decisione|perché è aperta|perché resta aperta`,
    evidence: `evidenza|evidenze|evidenza attuale|prova|fatti|risultanze|riscontri|elementi|dati a supporto`,
    drivers: `fattori|fattori decisionali|criteri di decisione|criteri decisionali|driver decisionali|forze in gioco|criteri di valutazione|considerazioni`,
    assumptions: `assunzioni|assunzione|ipotesi|presupposti|presupposto|premesse`,
    constraints: `vincoli|vincolo|limitazioni|limiti|restrizioni|condizionamenti`,
    owner: `responsabile|responsabili|proprietario|titolare|incaricato|assegnato a|assegnata a|a carico di|a cura di|chi|referente|team responsabile
      |persona responsabile|responsabile proposto|responsabile suggerito|chi risponde|chi può rispondere|autore|autori|proprietario della decisione`,
    decider: `decisore|decisori|chi decide|deciso da|decisa da|organo decisionale|autorità|comitato|presa da|risolta da|chi ha deciso|responsabile della decisione`,
    approver: `approvatore|approvatori|approvato da|approvata da|approvazione|autorizzato da|validato da|revisore|revisori|revisionato da|visto da|firmato da`,
    due: `scadenza|termine|data obiettivo|data prevista|entro|entro quando|data di scadenza|decidere entro|prima di|termine per la decisione|data limite|data attesa
      |risolvere entro|risolvere prima di|necessaria entro|necessario prima di|consegna|quando|previsto per|termine ultimo|da decidere entro|data target|tempistica`,
    earliest: `non prima di|data minima|al più presto|a partire da|prima data utile`,
    decidedOn: `data|data dell approvazione|data della chiusura|data di decisione|data decisione|data della decisione|deciso il|decisa il|data di approvazione
      |data approvazione|approvato il|approvata il|data di chiusura|data chiusura|chiuso il|chiusa il|data di risoluzione|risolto il|risolta il|accettato il`,
    impact: `impatto|impatti|impatto se ritardata|impatto del ritardo|costo del ritardo|rischio|rischi|rischio se ignorata|rischio se ignorato|effetto
      |impatto se non decisa|perché conta|perché è importante|cosa succede se non si decide|conseguenza del ritardo|costo del rinvio`,
    blocks: `blocca|bloccante|cosa blocca|impedisce|blocco|blocchi|è bloccante|necessario per|requisito per|sblocca|lavoro bloccato`,
    dependsOn: `dipende da|dipendenze|dipendenza|bloccato da|bloccata da|prerequisiti|prerequisito|richiede|precondizioni|in attesa di|bloccanti`,
    impacts: `riguarda|influisce su|impatta|file o moduli coinvolti|moduli coinvolti|file coinvolti|documenti coinvolti|documenti interessati|aree interessate
      |aree impattate|componenti coinvolti|sistemi coinvolti|si applica a|documenti impattati|team coinvolti|piani impattati`,
    actions: `azioni|azione|azioni necessarie|prossimi passi|prossimo passo|prossima azione|prossima azione consigliata|prossime azioni|attività|attività derivate
      |seguito|implementazione|piano d azione|piano di azione|azioni richieste|azioni di follow up|piano di implementazione|implementazione proposta|mitigazione
      |passi successivi`,
    rollback: `ripristino|piano di rollback|piano di ripristino|reversibilità|come tornare indietro|annullamento|piano di rientro|piano di emergenza|rollback`,
    sentinel: `verifica|verifiche|controllo|controlli|conformità|regole|regola|guardia|validazione automatica`,
    acceptance: `criteri di accettazione|criterio di accettazione|criterio di chiusura|criteri di chiusura|condizione di chiusura|criteri di successo
      |criteri successo|definizione di fatto|validazione|conferma|criteri|si chiude quando`,
    phase: `fase|tappa|traguardo|iterazione|ondata|fase obiettivo|versione obiettivo`,
    closesAt: `si chiude in|chiude in|fase di chiusura|da chiudere in|chiudere in`,
    implementedIn: `implementato in|implementata in|realizzato in|attuato in`,
    reopen: `riaprire|come riaprire|riaprire se|condizione di riapertura|riapertura|rivedere quando|revisione|data di revisione|prossima revisione|rivalutazione
      |rivalutare|innesco|condizioni di attivazione|validità|valido fino a|scade|scade il|rivedere se`,
    supersedes: `sostituisce|rimpiazza|annulla`,
    supersededBy: `sostituito da|sostituita da|superato da|superata da|confluita in|confluito in|duplicato di|unito a`,
    relates: `correlato|correlati|correlate|decisioni correlate|correlata a|correlato a|vedi anche|collegato a|collegata a|decisioni collegate|adr correlati`,
    area: `area|ambito|categoria|tipo|dominio|perimetro|componente|modulo|sistema|classe|gruppo|etichette|filone|strato|tipo di decisione|pilastro`,
    priority: `priorità|gravità|urgenza|importanza|criticità|livello|rilevanza`,
    reference: `riferimento|riferimenti|fonte|fonti|collegamento|collegamenti|origine|documento|documenti correlati|altre informazioni|vedi|posizione file|percorso
      |verbale|sezione|tracciabilità|rimandi|sorgente|riunione`,
    consequences: `conseguenze|conseguenza|implicazioni|implicazione|conseguenze positive|conseguenze negative|compromessi|effetti|ripercussioni|ricadute`,
    notes: `nota|osservazioni|osservazione|commenti|commento|annotazioni|dettagli|chiarimenti|informazioni aggiuntive|aggiornamento|aggiornamenti|dettaglio`,
  },
  columns: {
    title: `decisione|decisioni|decisione aperta|decisione in sospeso|decisione richiesta|decisione necessaria|decisione da prendere|domanda|domande|questione
      |questioni|elemento|voce|punto|punto aperto|descrizione|sintesi|cosa|azione|attività|compito|rischio|assunzione|lacuna|idea|dubbio|requisito`,
    outcome: `decisione|decisioni|esito`,
    question: `domanda|questione|decisione|descrizione`,
    actions: `azione|attività|azioni`,
    impact: `rischio`,
    assumptions: `assunzione`,
    context: `descrizione|sintesi`,
    options: `opzione|alternativa`,
  },
  labels: { outcome: `decisione|decisioni`, options: `opzione|alternativa`, context: `stato precedente` },
  headings: {
    outcome: `decisione|decisioni|decisione proposta`,
    consequences: `rischi|impatti`,
    context: `sommario|riassunto`,
  },
  leads: {
    blocks: `blocca|bloccante`,
    dependsOn: `dipende da|bloccato da|bloccata da|in attesa di`,
    impact: `impatto se|impatto di|impatto del|rischio se|costo del`,
    impacts: `impatta|riguarda`,
    reopen: `riaprire|come riaprire|rivedere quando`,
    rationale: `perché|motivo del|motivo della`,
  },
  modifiers: `aperto|aperta|aperti|aperte|propost*|suggerit*|consigliat*|raccomandat*|attual*|finale|finali|previst*|attes*|obiettivo|esatt*|principale|principali
    |stimat*|inizial*|provvisori*|pendente|definitiv*|noti|possibil*|chiave|breve|dettagliat*|tecnic*|original*|nuov*|prossim*|richiest*|necessari*|assegnat*
    |corrente|correnti|precedent*|confermat*`,
  modifiersBefore: `il|la|le|gli|lo|suo|sua`,
  modifiersAfter: `della decisione|di decisione|delle decisioni|del progetto|della questione|se applicabile|opzionale|per decidere|per la decisione|ufficiale
    |decisione`,
  subjects: {
    decision: `decisione|decisioni|decisione aperta|decisione in sospeso|decisione richiesta|decisione necessaria|decisione da prendere|delibera|scelta`,
    question: `domanda|domande|domanda aperta|questione aperta|questione|questioni|quesito|dubbio|dubbi|ambiguità`,
    gap: `lacuna|lacune`,
    action: `azione|azioni|attività|compito|compiti|prossimo passo`,
    risk: `rischio|rischi|minaccia`,
    assumption: `assunzione|assunzioni|ipotesi|presupposto`,
    idea: `idee|suggerimento|miglioria`,
    legend: `termine|termini|stato|etichetta|sigla|significato|definizione|simbolo|abbreviazione`,
    attribute: `campo|attributo|proprietà|aspetto|caratteristica|parametro|dato`,
    generic: `tema|titolo|argomento|oggetto|elemento|voce|punto|nome|descrizione|sintesi|cosa|punto aperto|requisito`,
    artifact: `tabella|registro|artefatto`,
    option: `opzione|alternativa|opzioni|soluzione|approccio`,
    document: `documento|percorso|ramo|pacchetto|modulo|pagina|fonte`,
    lesson: `lezione|lezioni|apprendimento`,
    stance: `postura|politica`,
    deferral: `rinviato|elemento rinviato`,
    confirmation: `conferma|da confermare`,
    other: `criterio|metrica|fase|traguardo|ruolo|persona|data|versione|responsabile|modifica|vantaggi|svantaggi|categoria|tipo|livello|sezione|componente|strumento
      |ambiente|classe|canale|sintomo|errore|causa|problema`,
  },
  statuses: {
    open: `aperto|aperta|aperti|aperte|in sospeso|sospeso in attesa|da decidere|da definire|da risolvere|da confermare|da discutere|da chiarire|da determinare
      |non risolt*|non deciso|decisa|decisi|decise|irrisolt*|indecis*|in discussione|in analisi|in corso|in lavorazione|in esame|in dibattito|bloccat*|in attesa
      |riaperto|riaperta|non iniziat*|indefinit*|richiede decisione|serve decisione|decisione pendente|decisione necessaria|senza risposta|pendente|pendenti
      |in verifica`,
    proposed: `propost*|bozza|in revisione|in valutazione|raccomandat*|raccomandazione|consigliat*|suggerit*|provvisori*|tentativ*|assunzione|ipotesi|sperimental*
      |esperimento|candidat*|in attesa di approvazione|in attesa di conferma|in attesa di revisione|in attesa di validazione|in attesa di ratifica|da approvare
      |da validare|da ratificare|preferit*|in prova|proposta definita
      |da rivedere|da revisionare|da rielaborare|necessita revisione|necessita di revisione|richiede revisione|revisione necessaria|revisione richiesta|modifiche richieste|modifiche necessarie|rinviato per revisione`,
    accepted: `accettat*|approvat*|deciso|decisa|decisi|decise|risolt*|chiuso|chiusa|chiusi|chiuse|confermat*|ratificato|ratificata|ratificati|ratificate|adottat*
      |concordat*|risposto|implementato|implementata|implementati|implementate|completat*|finalizzat*|vigente|vigenti|in vigore|attivo|attiva|attivi|attive|scelto
      |scelta|scelti|scelte|selezionat*|definito|definita|definiti|presa|prese|concluso|conclusa|conclusi|concluse|validato|validata|validati|determinato|determinata
      |stabilito|stabiliti|fatto|fatta|pubblicat*|parzialmente implementato|mantenut*|affinat*|terminato|terminata|terminati|rilasciat*|spedit*`,
    locked: `congelat*|blindat*|immutabil*|non negoziabil*|fissat*|sigillat*|intoccabil*`,
    rejected: `chiuso senza decisione|chiusa senza decisione|chiusi senza decisione|chiuse senza decisione|rifiutat*|respint*|scartat*|annullat*|ritirat*|rigettat*|bocciat*|negato|negata|abbandonat*|non si farà|non verrà fatto|escluso|esclusa|esclusi
      |escluse`,
    deferred: `rinviat*|rimandat*|differit*|posticipat*|in pausa|sospes*|più avanti|più tardi|parcheggiat*|accantonat*|futuro|fuori ambito per ora|in stand by
      |in attesa di benchmark|in attesa di misure|in attesa di dati|in attesa di test`,
    superseded: `sostituit*|superat*|superseded da|rimpiazzat*|duplicat*|confluit*|unit* a|assorbit*|fusa con|fuso con`,
    deprecated: `obsolet*|deprecat*|dismess*|archiviat*|scadut*|non più rilevante|non più applicabile|non più valid*|storic*|abrogat*|in disuso`,
  },
  shortStatuses: {
    open: `nuov*|sconosciut*`,
    proposed: `pianificat*|prevista|rivedere`,
    accepted: `finale|definitiv*|sì|si|pronto|pronta`,
    locked: `bloccata definitivamente`,
    deferred: `dopo|pausa`,
    deprecated: `vecchi*`,
  },
  negations: `non|non ancora|ancora non|senza|mai|non è|non più|né`,
  partials: `probabilmente|forse|presumibilmente|possibilmente|condizionatamente|parzialmente|in parte|parziale|quasi|a metà|provvisoriamente|in linea di massima|parte`,
  intensifiers: `già|ora|ancora|formalmente|ufficialmente|totalmente|completamente|definitivamente|è|sono|stata|stato|state|stati|resta|rimane|attualmente|la|il|le|i
    |decisione|decisioni|tutte|tutti|esito`,
  reopenings: `riaperta|riaperto|aperta di nuovo|aperto di nuovo`,
  prospects: `sarà|saranno|sarebbe|sarebbero|deve|devono|dovrebbe|dovrebbero|dovrà|dovranno|può|possono|potrebbe|potrebbero|potrà|potranno|verrà|verranno|verrebbe|quando sarà|una volta`,
  reservations: `in attesa di|in attesa del|in attesa della|in attesa|salvo conferma|da confermare|con riserva|da rivedere|da revisionare`,
  conditions: `se|solo se|soltanto se|purché|a condizione|a condizione che|a patto che|a meno che|salvo che|qualora|sempre che|condizionat* a|soggetto a|soggetta a|con condizioni|subordinat* a
      |quando|non appena|appena|una volta che|eccetto|salvo|tranne`,
  pasts: `era|erano|in precedenza|precedentemente|originariamente|inizialmente|un tempo|in passato`,
  nobodies: `nessuno|nessuna`,
  expiries: `fino al|fino a|fino alla|valid* fino al|valid* fino a|scade|scade il`,
  futures: `presto|domani|la prossima settimana|prossima settimana|la settimana prossima|il mese prossimo|prossimamente`,
  followUps: `implementazione|attuazione|distribuzione|migrazione|test|documentazione|pubblicazione|esecuzione|sviluppo|rilascio|in corso
    |implementato|implementata|attuato|attuata|completato|completata|rilasciato|rilasciata`,
  headingStatuses: {
    open: `necessari*|richiest*|da prendere|mancanti|restanti|bloccanti|nuov*|pendent*`,
    proposed: `candidat*`,
    accepted: `presa|prese|presi|final*|precedent*|correnti|attuali|registrate|registrati`,
    locked: `chius*|bloccat*`,
    rejected: `scartat*|rifiutat*|rigettat*`,
    deferred: `futur*|rinviat*|rimandat*`,
    deprecated: `archiviat*|vecchi*`,
  },
  containers: {
    decisions: `decisioni|decisione|delibere|risoluzioni|verdetti|punti di decisione|scelte|scelte architetturali|decisioni architetturali|adr|registro adr
      |record decisionali`,
    questions: `domande|domanda|domande aperte|questioni|questioni aperte|dubbi|punti aperti|temi aperti|quesiti|da chiarire|ambiguità|punti in sospeso`,
    confirmations: `conferme|da confermare|conferma`,
    deferrals: `rinvii|elementi rinviati|temi rinviati|rinviati|rimandati`,
    actions: `azioni|prossimi passi|prossime azioni|attività|azioni di follow up|azioni successive|compiti|piano d azione|passi successivi`,
    gaps: `lacune|lacune note`,
    lessons: `lezioni apprese|lezioni|apprendimenti|insegnamenti`,
    stances: `posture di default|principi|valori predefiniti|posture`,
    risks: `rischi|rischio|registro dei rischi|matrice dei rischi`,
    assumptions: `assunzioni|ipotesi|presupposti|assunzione`,
    contradictions: `contraddizioni|conflitti|incongruenze`,
    ideas: `idee|suggerimenti|migliorie`,
    legend: `legenda|glossario|definizioni|termini|sigle|abbreviazioni|significato degli stati`,
    rules: `regole|regola|norme|processo|procedura|protocollo|uso|come usare|come utilizzare|come riaprire|formato|modello|modelli|criteri|criteri per|governance
      |ciclo di vita|manutenzione|guida|istruzioni|regola pratica|processo decisionale|come leggere|come aggiungere`,
    metadata: `informazioni sul documento|storico delle modifiche|storico|registro delle modifiche|cronologia|documenti correlati|riferimenti|collegamenti
      |bibliografia|scopo|obiettivo|obiettivi|ambito|introduzione|allegati|allegato|indice dei contenuti|partecipanti|finalità|autori|stato generale`,
    options: `opzioni|alternative considerate|opzioni considerate|opzioni valutate|alternative valutate|pro e contro|vantaggi e svantaggi`,
    plan: `fasi|cronoprogramma|tappe|tabella di marcia|sequenza|pianificazione|calendario|piano di implementazione|piano di lavoro|dipendenze|piano`,
    none: `criteri di decisione|fattori decisionali|conseguenze|contesto|motivazioni|decisori|albero decisionale|requisiti|architettura`,
  },
  singularHeads: `decisione|domanda|rischio|assunzione|conferma|processo|procedura|formato|modello|obiettivo|scopo|ambito|storico|uso|guida|piano|regola|ambiguità`,
  collections: `registro|elenco|lista|tabella|indice|riepilogo|sommario|inventario|catalogo|storico|archivio|matrice|diario|stato|insieme|documento|verbale|raccolta`,
  headNoun: 'first',
  breakers: `di|del|della|dei|delle|degli|dello|per|prima|dopo|in|nel|nella|nei|nelle|a|al|alla|con|su|sul|sulla|senza|da|dal|dalla|fino|durante|secondo|che|quando
    |dove|tra|fra|contro|e|o|vs`,
  instructions: `perché|cosa|quando|dove|quale|usare|registrare|documentare|aggiungere|chiudere|creare|adottare|mantenere|definire|migrare|rimuovere|evitare`,
  absent: `nessuno|nessuna|nulla|niente|non applicabile|vuoto|non assegnato|non definito|non specificato|non previsto|n d`,
  undated: `da definire|da determinare|da confermare|in sospeso|senza data|sconosciuto|indefinito|aperto|in corso|senza scadenza|più avanti|continuo|nessuna scadenza`,
  relativeDays: `oggi|questa settimana|fine settimana|fine della settimana|fine mese|fine del mese|questo mese|prossimo mese|il prossimo mese|prossimo trimestre|il prossimo trimestre|fine trimestre|fine anno
    |questo sprint|prossimo sprint|il prossimo sprint|fine sprint|fine dello sprint|prossima riunione|la prossima riunione|appena possibile|il prima possibile|quanto prima|a breve
    |tra n giorni|fra n giorni|tra n settimane|fra n settimane|entro n giorni|entro n settimane|n giorni|n settimane|tra una settimana|tra due settimane|tra un mese|tra qualche giorno
    |nei prossimi giorni|nelle prossime settimane|lunedì|martedì|mercoledì|giovedì|venerdì`,
  dayLeads: `entro|entro la|entro il|per|prima di|prima della|prima del|fino a|al più tardi|probabilmente`,
  yes: `sì|si|vero`,
  no: `no|falso|non bloccante`,
  months: `gennaio gen|febbraio feb|marzo mar|aprile apr|maggio mag|giugno giu|luglio lug|agosto ago|settembre set sett|ottobre ott|novembre nov|dicembre dic`,
  optionMarkers: {
    recommended: `raccomandat*|consigliat*|preferit*|suggerit*|default proposto`,
    'status-quo': `status quo|stato attuale|come oggi|nessun cambiamento|non fare nulla|lasciare com è|invariat*|nessuna azione`,
    'plan-of-record': `piano attuale|piano corrente|come pianificato|pianificat*`,
    'not-recommended': `non raccomandat*|sconsigliat*|non consigliat*`,
    rejected: `rifiutat*|scartat*|respint*|rigettat*`,
    chosen: `scelto|scelta|scelti|scelte|selezionat*|adottat*|approvat*|deciso|decisa|decisi|decise|accettat*`,
  },
};
