import type { LanguageWords } from '../language-words.ts';

/** The words of French registers. */
export const FRENCH: LanguageWords = {
  fields: {
    id: `code|clé|identifiant|numéro|n|nº|id décision|numéro de décision|réf n`,
    title: `titre|thème|sujet|objet|nom|intitulé|libellé|titre de la décision|sujet de la décision`,
    status: `statut|état|statut actuel|statut de la décision|état actuel de la décision|cycle de vie|avancement`,
    question: `question ouverte|question exacte|question à trancher|interrogation|ce qu il faut décider|décision requise|décision nécessaire|à décider
      |point à trancher|question posée`,
    context: `contexte|historique de la question|problème|énoncé du problème|contexte et problème|contexte et énoncé du problème|description|situation actuelle
      |arrière plan|problématique|constat|contexte et problématique`,
    outcome: `résultat|résolution|décision finale|décision prise|décision retenue|décision adoptée|réponse|option retenue|option choisie|choix|choix retenu|verdict
      |accord|conclusion|solution retenue|arbitrage|issue|ce qui a été décidé|retenu|retenue|solution choisie|valeur retenue|valeur choisie|solution adoptée`,
    disposition: `disposition|traitement`,
    default: `par défaut|défaut|défaut proposé|défaut recommandé|valeur par défaut|hypothèse de travail|position provisoire|position actuelle|proposition par défaut
      |option par défaut|décision par défaut|en attendant|provisoire|position par défaut|choix par défaut`,
    recommendation: `recommandation|recommandations|recommandé|option recommandée|proposition|propositions|solution proposée|décision proposée|suggestion
      |option préférée|préférence|réponse proposée|approche recommandée|proposition de décision|préconisation|tendance`,
    options: `options envisagées|alternatives envisagées|options considérées|alternatives considérées|options évaluées|solutions envisagées|alternatives écartées
      |options écartées|autres options|avantages et inconvénients|réponses possibles|analyse des options|alternatives rejetées|options possibles|solutions possibles
      |options étudiées|pour et contre|variantes|alternative envisagée|option envisagée|alternative écartée|variante écartée`,
    rationale: `justification|raison|raisons|motif|motifs|motivation|argument|arguments|pourquoi|fondement|raisonnement|explication|justification de la décision
      |pourquoi ouvert|argumentaire`,
    evidence: `preuve|preuves|éléments de preuve|éléments actuels|faits|constats|données|éléments factuels|justificatifs`,
    drivers: `facteurs|facteurs de décision|critères de décision|moteurs|forces|critères d évaluation|éléments déterminants|critères de choix`,
    assumptions: `hypothèses|hypothèse|présupposés|postulats|suppositions`,
    constraints: `contraintes|contrainte|limites|limitations|restrictions`,
    owner: `responsable|responsables|propriétaire|porteur|pilote|attribué à|assigné à|en charge|à la charge de|qui|référent|équipe responsable|personne responsable
      |responsable proposé|responsable suggéré|qui répond|qui peut répondre|auteur|auteurs|responsable de la décision|titulaire`,
    decider: `décideur|décideurs|qui décide|décidé par|décidée par|instance de décision|autorité|comité|prise par|tranché par|organe de décision|arbitre
      |instance décisionnelle`,
    approver: `approbateur|approbateurs|approuvé par|approuvée par|approbation|validé par|validée par|validation par|autorisé par|relecteur|relecteurs|revu par
      |signé par|valideur`,
    due: `échéance|date limite|date cible|date prévue|date d échéance|pour quand|avant|décider avant|à décider avant|délai|délai de décision|date butoir
      |date attendue|résoudre avant|requis avant|nécessaire avant|livraison|quand|terme|limite|à trancher avant|date de décision prévue|prévu pour`,
    earliest: `au plus tôt|pas avant|date au plus tôt|à partir de`,
    decidedOn: `date de décision|date de la décision|décidé le|décidée le|date d approbation|approuvé le|approuvée le|date de clôture|clos le|close le|clôturé le
      |date de résolution|résolu le|validé le|date de validation|fermé le`,
    impact: `impact en cas de retard|impact du retard|coût du retard|risque|risques|risque si ignoré|effet|impact si non décidé|pourquoi c est important|enjeu|enjeux
      |conséquence du retard|impact si retard|que se passe t il sinon`,
    blocks: `bloque|bloquant|bloquante|ce que ça bloque|empêche|blocage|blocages|est bloquant|nécessaire pour|prérequis pour|débloque|travaux bloqués`,
    dependsOn: `dépend de|dépendances|dépendance|bloqué par|bloquée par|prérequis|préalables|préalable|requiert|nécessite|en attente de|préconditions|bloqueurs`,
    impacts: `affecte|documents affectés|documents impactés|documents concernés|fichiers concernés|fichiers impactés|domaines concernés|composants concernés
      |systèmes concernés|concerne|s applique à|équipes concernées|plans impactés|périmètre impacté`,
    actions: `actions à mener|actions nécessaires|prochaines étapes|prochaine étape|prochaines actions|étapes suivantes|tâches|suites à donner|suivi|mise en œuvre
      |plan d action|actions requises|plan de mise en œuvre|implémentation|actions de suivi|atténuation|suites|à faire`,
    rollback: `retour arrière|plan de retour arrière|réversibilité|comment revenir en arrière|annulation|plan de repli|plan de secours|repli|marche arrière`,
    sentinel: `vérification|vérifications|contrôle|contrôles|conformité|règles|règle|garde fou|garde fous|validation automatique`,
    acceptance: `critères d acceptation|critère d acceptation|critère de clôture|critères de clôture|condition de clôture|critères de succès|critères de réussite
      |définition de fini|critères|se clôt quand|validation attendue`,
    phase: `étape|jalon|itération|vague|phase cible|version cible|palier`,
    closesAt: `se clôt en|à clore en|phase de clôture|clôture en|à clôturer en`,
    implementedIn: `implémenté dans|implémentée dans|mis en œuvre dans|réalisé dans|livré dans`,
    reopen: `rouvrir|comment rouvrir|rouvrir si|condition de réouverture|réouverture|revoir quand|révision|date de révision|prochaine révision|réévaluation|réévaluer
      |revoir si|déclencheur|déclencheurs|validité|valable jusqu au|expire le|clause de revoyure|revoyure|réexamen`,
    supersedes: `remplace|annule et remplace`,
    supersededBy: `remplacé par|remplacée par|fusionné avec|fusionnée avec|doublon de|supplanté par`,
    relates: `lié|liés|liées|décisions liées|lié à|liée à|voir aussi|en lien avec|associé à|décisions associées|décisions connexes|adr liés`,
    area: `domaine|périmètre|catégorie|type|composant|module|système|classe|groupe|étiquettes|chantier|couche|portée|type de décision|volet|lot|rubrique`,
    priority: `priorité|gravité|urgence|importance|criticité|niveau|sévérité`,
    reference: `référence|références|liens|lien|origine|document|documents liés|documents connexes|plus d informations|voir|emplacement|chemin|compte rendu|fichier
      |traçabilité|renvoi|renvois|pièce jointe|bibliographie|réunion`,
    consequences: `conséquences|conséquence|implications|conséquences positives|conséquences négatives|compromis|effets|répercussions|retombées`,
    notes: `remarques|remarque|observations|commentaires|commentaire|annotations|détails|précisions|précision|informations complémentaires|mise à jour|détail`,
  },
  columns: {
    title: `décision|décisions|décision ouverte|décision en attente|décision requise|décision à prendre|point|point ouvert|élément|description|résumé|quoi|tâche
      |risque|hypothèse|écart|lacune|idée|point en suspens|exigence|sujet|arbitrage`,
    outcome: `décision|décisions`,
    question: `décision|description`,
    actions: `tâche`,
    impact: `risque`,
    assumptions: `hypothèse`,
    context: `description|résumé`,
    options: `variante`,
  },
  labels: { outcome: `décision|décisions`, options: `variante` },
  headings: { outcome: `décision|décisions`, consequences: `risques`, context: `introduction|résumé` },
  leads: {
    blocks: `bloque|bloquant`,
    dependsOn: `dépend de|bloqué par|en attente de`,
    impact: `impact si|impact en cas|risque si|coût du`,
    impacts: `affecte|concerne`,
    reopen: `rouvrir|comment rouvrir|revoir quand`,
    rationale: `pourquoi|raison du|raison de la`,
  },
  modifiers: `proposé*|suggéré*|recommandé*|actuel*|final*|finaux|prévu*|attendu*|cible|exact*|principal*|principaux|estimé*|initial*|provisoire|provisoires
    |définitif|définitive|connu*|possible|possibles|clé|bref|brève|détaillé*|technique|techniques|nouve*|prochain*|requis*|nécessaire|assigné*|retenu*|architectural*
    |ouvert*`,
  modifiersBefore: `le|la|les|son|sa`,
  modifiersAfter: `de la décision|de décision|des décisions|du projet|de la question|le cas échéant|facultatif|pour décider|pour la décision|officiel`,
  subjects: {
    decision: `décision|décisions|décision ouverte|décision en attente|décision requise|décision à prendre|arbitrage|arbitrages|choix`,
    question: `question ouverte|interrogation|point à trancher`,
    gap: `écart|lacune|manque`,
    action: `tâche|tâches|prochaine étape|activité`,
    risk: `risque|risques|menace`,
    assumption: `hypothèse|hypothèses|supposition`,
    idea: `idée|idées|amélioration`,
    legend: `terme|termes|statut|étiquette|sigle|signification|définition|symbole|abréviation|état`,
    attribute: `champ|attribut|propriété|caractéristique|paramètre|donnée|rubrique`,
    generic: `thème|titre|sujet|objet|élément|point|nom|description|résumé|quoi|point ouvert|intitulé|libellé|exigence`,
    artifact: `tableau|registre|artefact`,
    option: `variante|solution|approche`,
    document: `fichier|chemin|branche|paquet|page`,
    lesson: `leçon|leçons|enseignement`,
    stance: `posture|politique`,
    deferral: `reporté|élément reporté`,
    confirmation: `confirmation|à confirmer`,
    other: `critère|métrique|jalon|rôle|personne|responsable|changement|modification|avantages|inconvénients|catégorie|niveau|composant|outil|environnement|étape
      |symptôme|erreur|cause|problème`,
  },
  statuses: {
    open: `ouvert|ouverte|ouverts|ouvertes|en suspens|à décider|à définir|à résoudre|à confirmer|à discuter|à clarifier|à préciser|à trancher|à déterminer|non résolu
      |non résolue|non résolus|non décidé|non tranché|irrésolu|indécis|en discussion|en cours d analyse|en cours de discussion|en cours|en analyse|en débat|en étude
      |bloqué|bloquée|bloqués|en attente|en attente de décision|rouvert|rouverte|non commencé|non démarré|indéfini|nécessite une décision|décision requise
      |décision en attente|sans réponse|en souffrance|non statué|bloquées`,
    proposed: `proposée|proposées|proposition|brouillon|ébauche|en revue|en relecture|en évaluation|en cours d évaluation|en consultation|recommandé|recommandée
      |recommandation|suggéré|suggérée|provisoire|hypothèse|expérimental|expérimentale|candidat|candidate|en attente d approbation|en attente de validation
      |en attente de confirmation|en attente de ratification|à approuver|à valider|à ratifier|préféré|préférée|en test|soumis|soumise|projet de décision|recommandés
      |recommandées|suggérés|suggérées|préférés|préférées
      |à réviser|à revoir|à retravailler|révision nécessaire|révision requise|révision demandée|modifications demandées|modifications requises|changements demandés|en révision|en cours de révision|doit être révisé
      |doit être révisée`,
    accepted: `accepté|acceptée|acceptés|acceptées|approuvé|approuvée|approuvés|approuvées|décidée|décidées|résolu|résolue|résolus|résolues|clos|clôturé|clôturée
      |clôturés|clôturées|fermé|fermée|confirmé|confirmée|confirmés|ratifié|ratifiée|adopté|adoptée|adoptés|adoptées|convenu|convenue|répondu|répondue|implémenté
      |implémentée|terminé|terminée|finalisé|finalisée|en vigueur|actif|active|actives|choisi|choisie|retenu|retenue|retenus|retenues|défini|définie|tranché|tranchée
      |acté|actée|actés|actées|validé|validée|validés|validées|achevé|achevée|publié|publiée|livré|livrée|partiellement implémenté|maintenu|maintenue|affiné|affinée
      |arrêté|arrêtée|entériné|entérinée|fermés|fermées|confirmées|ratifiés|ratifiées|implémentés|implémentées|terminés|terminées|finalisés|finalisées|tranchés
      |tranchées|achevés|achevées|publiés|publiées|livrés|livrées|affinés|affinées|arrêtés|arrêtées|entérinés|entérinées`,
    locked: `verrouillé|verrouillée|verrouillés|verrouillées|gelé|gelée|gelés|gelées|figé|figée|figés|figées|immuable|non négociable|intangible`,
    rejected: `clos sans décision|fermé sans décision|fermée sans décision|clôturé sans décision|clôturée sans décision|rejeté|rejetée|rejetés|rejetées|refusée|refusées|écarté|écartée|écartées|annulé|annulée|annulées|retirée|abandonné|abandonnée|abandonnées
      |ne sera pas fait|ne sera pas implémenté|non retenu|non retenue|débouté|écartés|annulés|retirées|abandonnés|déboutée|déboutés|déboutées`,
    deferred: `reporté|reportée|reportés|reportées|différé|différée|différés|différées|remis à plus tard|remise à plus tard|en pause|suspendu|suspendue|plus tard
      |ajourné|ajournée|mis de côté|mise de côté|futur|hors périmètre pour l instant|repoussé|repoussée|en attente de mesures|en attente de mesure
      |en attente de benchmark|en attente de données|en attente de tests|mis en attente|mise en attente|ajournés|ajournées|repoussés|repoussées`,
    superseded: `remplacé|remplacée|remplacés|remplacées|remplacé par|remplacée par|fusionné|fusionnée|doublon|doublon de|supplanté|supplantée|absorbé|absorbée
      |fusionnés|fusionnées|supplantés|supplantées|absorbés|absorbées`,
    deprecated: `obsolète|obsolètes|déprécié|dépréciée|archivé|archivée|archivés|archivées|expirée|périmé|périmée|caduc|caduque|plus d actualité|plus applicable
      |historique|abrogé|abrogée|abandon progressif|désuet|désuète|dépréciés|dépréciées|expirées|périmés|périmées|abrogés|abrogées`,
  },
  shortStatuses: {
    open: `nouveau|nouvelle|inconnu|inconnue`,
    proposed: `prévu|prévue|planifié|planifiée|proposé|proposés|réviser|revoir`,
    accepted: `décidé|définitif|définitive|oui|fait|faite|prêt|prête|décidés`,
    deferred: `après`,
    deprecated: `ancien|ancienne|expiré`,
    rejected: `retiré|refusé`,
  },
  negations: `pas|pas encore|non|jamais|n est pas|ne|sans|pas totalement`,
  partials: `probablement|vraisemblablement|sans doute|éventuellement|conditionnellement|partiellement|en partie|partiel|partielle|presque|à moitié|provisoirement|en principe|pour partie`,
  intensifiers: `déjà|maintenant|encore|toujours|formellement|officiellement|totalement|entièrement|définitivement|est|sont|été|a été|ont été|reste|actuellement
    |statut|la|le|les|décision|décisions|toutes|tous`,
  reopenings: `rouvert|rouverte|réouvert|réouverte|ré ouvert|ré ouverte|ouvert à nouveau|ouverte à nouveau`,
  prospects: `sera|seront|serait|seraient|doit|doivent|devrait|devraient|devra|devront|peut|peuvent|pourrait|pourraient|pourra|pourront|va être|vont être|une fois|dès que|lorsque`,
  reservations: `en attente de|en attente du|en attente d|en attente|sous réserve de|sous réserve d|sous réserve du|sous réserve|à confirmer
      |à réviser|à revoir`,
  conditions: `si|seulement si|uniquement si|à condition|à condition que|à condition de|à la condition|sauf si|à moins que|à moins de|pourvu que|dès que|sous condition|sous conditions|sous réserve que|tant que
      |quand|lorsque|lorsqu|dès qu|une fois que|sauf|excepté|hormis`,
  pasts: `était|étaient|fut|furent|auparavant|précédemment|antérieurement|initialement|autrefois|anciennement`,
  nobodies: `personne|aucun|aucune`,
  expiries: `jusqu au|jusqu à|jusqu en|valable jusqu au|valable jusqu à|expire|expire le`,
  futures: `bientôt|demain|la semaine prochaine|semaine prochaine|le mois prochain|prochainement`,
  followUps: `mise en œuvre|implémentation|déploiement|migration|tests|documentation|publication|exécution|développement|en cours
    |implémenté|implémentée|déployé|déployée|terminé|terminée|publié|publiée`,
  headingStatuses: {
    open: `requises|requise|nécessaires|à prendre|attendues|restantes|bloquantes|nouvelles|pendantes|manquantes`,
    proposed: `candidates|proposées`,
    accepted: `prises|prise|finales|passées|précédentes|actuelles|acquises|arbitrées|enregistrées|décidées`,
    locked: `closes|clôturées|fermées|verrouillées|figées`,
    rejected: `écartées|rejetées`,
    deferred: `futures|reportées`,
    deprecated: `archivées|anciennes|archives`,
  },
  containers: {
    decisions: `décisions|décision|arbitrages|résolutions|verdicts|points de décision|relevé de décisions|choix|choix techniques|choix d architecture
      |décisions d architecture|adr`,
    questions: `questions ouvertes|questions en suspens|points ouverts|points en suspens|sujets ouverts|interrogations|à clarifier|points à trancher
      |questions à trancher|questions`,
    confirmations: `confirmations|à confirmer|validations attendues`,
    deferrals: `éléments reportés|sujets reportés|reportés|points reportés`,
    actions: `actions|prochaines étapes|étapes suivantes|tâches|actions à mener|plan d action|suites à donner|à faire|actions de suivi`,
    gaps: `lacunes|écarts|manques|inconnues`,
    lessons: `leçons apprises|leçons|enseignements|retours d expérience`,
    stances: `positions par défaut|principes|valeurs par défaut|postures`,
    risks: `risques|risque|registre des risques|matrice des risques`,
    assumptions: `hypothèses|hypothèse|postulats|suppositions`,
    contradictions: `contradictions|conflits|incohérences`,
    ideas: `idées|améliorations`,
    legend: `légende|glossaire|définitions|termes|sigles|abréviations|signification des statuts`,
    rules: `règles|processus|procédure|protocole|usage|utilisation|comment utiliser|comment rouvrir|format|modèle|modèles|critères|gouvernance|cycle de vie
      |maintenance|guide|instructions|mode d emploi|processus de décision|comment lire|comment ajouter`,
    metadata: `informations sur le document|historique des modifications|historique|historique des versions|journal des modifications|documents liés|références|liens
      |bibliographie|objectif|objectifs|portée|périmètre|introduction|annexes|annexe|sommaire|table des matières|participants|finalité|auteurs|ordre du jour
      |but du document|but de ce document`,
    options: `options|alternatives|options envisagées|alternatives envisagées|options considérées|solutions envisagées|avantages et inconvénients|variantes`,
    plan: `phases|calendrier|jalons|feuille de route|séquencement|séquence|planification|étapes|planning|plan de mise en œuvre|plan de travail|dépendances`,
    none: `critères de décision|facteurs de décision|conséquences|contexte|justification|décideurs|arbre de décision|prise de décision|exigences|architecture`,
  },
  singularHeads: `décision|risque|hypothèse|processus|procédure|format|modèle|objectif|portée|périmètre|historique|usage|guide|choix|sommaire`,
  collections: `registre|liste|tableau|index|journal|résumé|relevé|récapitulatif|inventaire|catalogue|historique|archive|matrice|état|ensemble|document|compte rendu
    |recueil|synthèse`,
  headNoun: 'first',
  breakers: `de|du|des|d|pour|par|avant|après|en|dans|à|au|aux|avec|sur|sans|depuis|jusque|pendant|selon|que|qui|quand|où|entre|contre|et|ou|lors|vers`,
  instructions: `comment|pourquoi|quoi|quand|qui|où|quel|quelle|utiliser|enregistrer|documenter|ajouter|fermer|créer|adopter|garder|définir|migrer|supprimer|ne
    |éviter`,
  absent: `aucun|aucune|néant|rien|sans objet|non applicable|vide|non attribué|non assigné|non défini|non précisé|s o|n c`,
  undated: `à définir|à déterminer|à confirmer|en suspens|sans date|inconnu|inconnue|indéfini|indéterminé|ouvert|en cours|sans échéance|plus tard|continu|à fixer
    |à préciser`,
  relativeDays: `aujourd hui|cette semaine|fin de semaine|fin de la semaine|fin de cette semaine|ce mois ci|fin de mois|fin du mois|mois prochain|le trimestre prochain|trimestre prochain|ce trimestre
    |fin de trimestre|fin du trimestre|cette année|fin d année|fin de l année|ce sprint|prochain sprint|le prochain sprint|au prochain sprint|fin de sprint|fin du sprint|la fin du sprint
    |prochaine réunion|la prochaine réunion|dès que possible|au plus vite|au plus tôt|dans n jours|dans n semaines|dans n mois|sous n jours|sous n semaines|n jours|n semaines|dans une semaine
    |dans deux semaines|dans quinze jours|dans un mois|dans quelques jours|dans quelques semaines|dans les prochains jours|dans les prochaines semaines|sous peu|lundi|mardi|mercredi
    |jeudi|vendredi|lundi prochain|mardi prochain|mercredi prochain|jeudi prochain|vendredi prochain`,
  dayLeads: `d ici|d ici à|avant|avant la|avant le|pour|pour la|pour le|à|à la|au plus tard|jusqu à|probablement`,
  yes: `oui|vrai`,
  no: `non|faux|non bloquant`,
  months: `janvier janv|février févr fév|mars|avril avr|mai|juin|juillet juil|août|septembre sept|octobre oct|novembre nov|décembre déc`,
  optionMarkers: {
    recommended: `recommandé*|suggéré*|préconisé*|préféré|préférée`,
    'status-quo': `statu quo|situation actuelle|comme aujourd hui|inchangé|sans changement|ne rien faire|laisser en l état`,
    'plan-of-record': `plan actuel|plan en vigueur|comme prévu|planifié*`,
    'not-recommended': `non recommandé*|déconseillé*|pas recommandé*`,
    rejected: `rejeté*|écarté*|non retenu*|refusée|refusées`,
    chosen: `retenu*|choisi*|adopté*|approuvé*|accepté*|décidée|décidées`,
  },
};
