import type { LanguageWords } from '../language-words.ts';

/** The words of Portuguese registers, Brazilian and European. */
export const PORTUGUESE: LanguageWords = {
  fields: {
    id: `código|chave|identificador|número|n|nº|id da decisão|código da decisão`,
    title: `título|tema|assunto|nome|tópico|título da decisão|tema da decisão`,
    status: `estado|situação|estado atual|situação atual da decisão|status atual|status da decisão|andamento|ciclo de vida`,
    question: `pergunta|questão|pergunta em aberto|questão em aberto|questão aberta|pergunta exata|dúvida|o que decidir|decisão necessária|decisão requerida
      |a decidir`,
    context: `contexto|histórico da questão|problema|descrição do problema|contexto e problema|contexto e declaração do problema|descrição|situação atual
      |antecedentes|cenário|enquadramento`,
    outcome: `resultado|resolução|decisão final|decisão tomada|decisão adotada|resposta|opção escolhida|opção selecionada|escolha|escolhida|escolhido|veredito
      |veredicto|acordo|conclusão|desfecho|solução escolhida|deliberação|o que foi decidido|decisão aprovada`,
    disposition: `disposição|tratamento`,
    default: `padrão|padrão proposto|padrão recomendado|valor padrão|default proposto|default recomendado|por omissão|suposição de trabalho|hipótese de trabalho
      |posição provisória|posição atual|posição|premissa de trabalho|decisão padrão|opção padrão|enquanto isso|provisório|proposta padrão|postura padrão|predefinição`,
    recommendation: `recomendação|recomendações|recomendado|opção recomendada|proposta|propostas|solução proposta|decisão proposta|sugestão|opção preferida
      |preferência|resposta proposta|abordagem recomendada|proposta de decisão|tendência`,
    options: `opções|alternativas|opções consideradas|alternativas consideradas|opções avaliadas|alternativas avaliadas|alternativas descartadas|opções descartadas
      |outras opções|prós e contras|vantagens e desvantagens|possíveis respostas|análise de opções|alternativas rejeitadas|opções possíveis|soluções possíveis
      |alternativa descartada|alternativa considerada`,
    rationale: `justificativa|justificação|razão|razões|motivo|motivos|motivação|argumento|argumentos|por que|porquê|por quê|fundamento|fundamentação|racional
      |raciocínio|explicação|justificativa da decisão`,
    evidence: `evidência|evidências|evidência atual|prova|provas|dados|fatos|factos|constatações|achados|embasamento`,
    drivers: `fatores|fatores de decisão|critérios de decisão|direcionadores|direcionadores da decisão|forças|critérios de avaliação|considerações|motivadores`,
    assumptions: `premissas|premissa|suposições|suposição|pressupostos|pressuposto|hipóteses|hipótese`,
    constraints: `restrições|restrição|limitações|limitação|limites|condicionantes|invariantes`,
    owner: `responsável|responsáveis|proprietário|dono|dona|encarregado|atribuído a|a cargo de|quem|líder|equipe responsável|equipa responsável|pessoa responsável
      |responsável sugerido|responsável proposto|quem responde|quem pode responder|autor|autores|dono da decisão|titular`,
    decider: `decisor|decisores|quem decide|decidido por|tomada por|decidida por|órgão decisor|autoridade|comitê|comité|tomador de decisão|tomadores de decisão
      |responsável pela decisão|resolvido por|quem decidiu`,
    approver: `aprovador|aprovadores|aprovado por|aprovação|autorizado por|validado por|revisor|revisores|revisado por|revisto por|aprovada por|assinado por`,
    due: `prazo|data limite|data alvo|data prevista|vencimento|data de vencimento|até quando|antes de|decidir até|prazo de decisão|prazo para decisão|data esperada
      |resolver até|resolver antes de|necessário antes de|necessário até|entrega|quando|data de entrega|limite|previsão|data meta|momento da decisão`,
    earliest: `não antes de|data mais cedo|o mais cedo|a partir de|momento mais cedo`,
    decidedOn: `data|data da decisão|data de decisão|decidido em|data de aprovação|aprovado em|data de fechamento|fechado em|data de encerramento|encerrado em
      |data da resolução|resolvido em|decidida em|data de aceite`,
    impact: `impacto|impacto se atrasar|impacto do atraso|custo do atraso|risco|riscos|risco se ignorado|efeito|impacto se não decidido|por que importa
      |o que acontece se não decidir|impacto de atraso|impacto da demora`,
    blocks: `bloqueia|bloqueante|o que bloqueia|impede|bloqueio|bloqueios|é bloqueante|necessário para|requisito para|desbloqueia|trabalho bloqueado`,
    dependsOn: `depende de|dependências|dependência|bloqueado por|bloqueada por|pré requisitos|pré requisito|prérequisitos|requer|precondições|aguardando|à espera de
      |bloqueadores|bloqueador|exige`,
    impacts: `afeta|afeta a|afetados|documentos afetados|documentos impactados|arquivos afetados|ficheiros afetados|áreas afetadas|componentes afetados
      |sistemas afetados|impacta|aplica se a|equipes afetadas|módulos afetados|planos afetados`,
    actions: `ações|ações decorrentes|ações necessárias|próximos passos|próximo passo|tarefas|tarefas derivadas|seguimento|acompanhamento|implementação|plano de ação
      |ações requeridas|plano de implementação|trabalho requerido|pendências|mitigação|desdobramentos`,
    rollback: `reversão|plano de reversão|reversibilidade|como reverter|plano de retorno|desfazer|plano de contingência|rollback|plano de rollback`,
    sentinel: `verificação|controle|controles|conformidade|checagem|regras|regra|fiscalização|validação automática`,
    acceptance: `critérios de aceitação|critério de aceitação|critérios de aceite|critério de fechamento|critérios de encerramento|condição de fechamento
      |definição de pronto|critérios de sucesso|validação|confirmação|critérios|fecha quando|condição de encerramento`,
    phase: `fase|etapa|marco|iteração|onda|fase alvo|versão alvo`,
    closesAt: `fase para fechar|fecha em|fechar em|fase de fechamento|encerra em|fase de encerramento`,
    implementedIn: `implementado em|implementada em|aplicado em|entregue em`,
    reopen: `reabrir|como reabrir|reabrir se|condição de reabertura|reabertura|rever quando|revisão|data de revisão|próxima revisão|reavaliação|reavaliar|revisar se
      |gatilho|gatilhos|validade|válido até|expira|vence|revisitar|condição para reabrir`,
    supersedes: `substitui|substitui a|anula`,
    supersededBy: `substituído por|substituída por|mesclado com|fundido com|duplicado de|duplicata de`,
    relates: `relacionado|relacionados|relacionadas|decisões relacionadas|relacionado a|relacionada a|ver também|veja também|vinculado a|adrs relacionados`,
    area: `área|âmbito|categoria|tipo|domínio|escopo|componente|módulo|sistema|classe|grupo|etiquetas|frente|camada|tipo de decisão|frente de trabalho`,
    priority: `prioridade|severidade|urgência|importância|criticidade|nível|gravidade`,
    reference: `referência|referências|fonte|fontes|ligação|ligações|origem|documento|arquivo|ficheiro|documentos relacionados|mais informações|ver|caminho|ata|seção
      |secção|documento detalhado|rastreabilidade|links relacionados|reunião`,
    consequences: `consequências|consequência|implicações|implicação|consequências positivas|consequências negativas|trade offs|compensações|efeitos|repercussões`,
    notes: `notas|observações|observação|comentários|comentário|anotações|detalhes|esclarecimentos|informações adicionais|detalhe`,
  },
  columns: {
    title: `decisão|decisões|decisão pendente|decisão em aberto|decisão aberta|decisão necessária|decisão a tomar|pergunta|perguntas|questão|questões
      |questão em aberto|item|ponto|ponto em aberto|descrição|resumo|o que|ação|tarefa|risco|premissa|lacuna|ideia|pendência|dúvida|requisito`,
    outcome: `decisão|decisões|resultado`,
    question: `pergunta|questão|decisão|descrição`,
    actions: `ação|tarefa|ações`,
    impact: `risco`,
    assumptions: `premissa`,
    context: `descrição|resumo`,
    options: `opção|alternativa`,
    reference: `arquivo|documento|ficheiro`,
  },
  labels: { outcome: `decisão|decisões`, options: `opção|alternativa` },
  headings: { outcome: `decisão|decisões`, consequences: `riscos`, context: `resumo|motivação|introdução` },
  leads: {
    blocks: `bloqueia|bloqueante`,
    dependsOn: `depende de|bloqueado por|aguardando`,
    impact: `impacto se|impacto de|impacto do|risco se|custo de`,
    impacts: `afeta|impacta`,
    reopen: `reabrir|rever quando|como reabrir`,
    rationale: `por que|motivo de|motivo do`,
  },
  modifiers: `aberto|aberta|em aberto|propost*|sugerid*|recomendad*|atual|atuais|final|finais|previst*|esperad*|alvo|exat*|principal|principais|estimad*|inicial
    |provisóri*|pendente|pendentes|definitiv*|conhecid*|possível|possíveis|chave|breve|detalhad*|técnic*|original|novo|nova|novos|novas|próxim*|requerid*|necessári*
    |atribuíd*`,
  modifiersBefore: `sua|seu`,
  modifiersAfter: `da decisão|de decisão|das decisões|do projeto|da questão|se aplicável|opcional|para decidir|para a decisão|oficial`,
  subjects: {
    decision: `decisão|decisões|decisão pendente|decisão em aberto|decisão aberta|decisão necessária|decisão a tomar|deliberação|acordo`,
    question: `pergunta|perguntas|questão|questões|questão em aberto|dúvida|dúvidas`,
    gap: `lacuna|lacunas`,
    action: `ação|ações|tarefa|tarefas|próximo passo|atividade|pendência`,
    risk: `risco|riscos|ameaça`,
    assumption: `premissa|premissas|suposição|hipótese|pressuposto`,
    idea: `ideia|ideias|sugestão|melhoria`,
    legend: `termo|termos|rótulo|siglas|significado|definição|símbolo|abreviatura|sigla`,
    attribute: `campo|atributo|propriedade|aspecto|aspeto|característica|parâmetro|dado`,
    generic: `tema|título|assunto|tópico|ponto|nome|descrição|resumo|o que|ponto em aberto|requisito`,
    artifact: `tabela|registro|registo|artefato|artefacto`,
    option: `opção|alternativa|opções|alternativas|solução|abordagem`,
    document: `documento|arquivo|ficheiro|caminho|ramo|pacote|módulo|página|fonte`,
    lesson: `lição|lições|aprendizado|aprendizagem`,
    stance: `postura|política`,
    deferral: `adiado|item adiado`,
    confirmation: `confirmação|a confirmar`,
    other: `critério|métrica|fase|marco|papel|pessoa|data|versão|responsável|mudança|alteração|vantagens|desvantagens|categoria|tipo|nível|seção|componente
      |ferramenta|ambiente|sintoma|erro|causa|problema`,
  },
  statuses: {
    open: `em aberto|aberto|aberta|abertos|abertas|pendente|pendentes|sem resolver|sem decisão|por decidir|por definir|por resolver|por confirmar|a definir|a decidir
      |a confirmar|a discutir|a esclarecer|a determinar|a resolver|em discussão|em análise|em andamento|em curso|em progresso|em processo|em debate|bloquead*
      |em espera|aguardando|à espera|reabert*|não iniciad*|indefinid*|requer decisão|precisa de decisão|precisa decidir|decisão pendente|não resolvid*|sem resposta
      |em investigação|em estudo|por tomar|falta decidir`,
    proposed: `propost*|rascunho|em revisão|em avaliação|em consideração|recomendad*|recomendação|sugerid*|provisóri*|tentativ*|premissa|suposição|hipótese
      |experimental|experimento|candidat*|aguardando aprovação|aguardando revisão|aguardando validação|aguardando confirmação|pendente de aprovação
      |pendente de validação|pendente de confirmação|a aprovar|a validar|a ratificar|por aprovar|por validar|proposta definida|proposta pronta|em teste|preferid*
      |precisa de revisão|requer revisão|requer alterações|precisa de alterações|alterações solicitadas|alterações necessárias|mudanças solicitadas|por rever|a rever|por revisar|a revisar|devolvid* para revisão`,
    accepted: `aceito|aceita|aceite|aceitos|aceitas|aprovad*|decidid*|resolvid*|fechad*|encerrad*|confirmad*|ratificad*|adotad*|acordad*|respondid*|implementad*
      |implantad*|concluíd*|finalizad*|vigente|vigentes|em vigor|ativo|ativa|ativos|ativas|escolhid*|selecionad*|definid*|tomada|tomadas|completad*|validad*
      |determinad*|estabelecid*|feito|feita|publicad*|parcialmente implementad*|mantid*|refinad*|terminad*|entregue`,
    locked: `congelad*|travad*|imutável|inegociável|não negociável|fixad*|trancad*|blindad*`,
    rejected: `fechad* sem decisão|encerrad* sem decisão|rejeitad*|recusad*|descartad*|cancelad*|retirad*|negad*|reprovad*|anulad*|abandonad*|não será feito|não será implementad*|vetad*|indeferid*`,
    deferred: `adiad*|postergad*|diferid*|pausad*|em pausa|suspens*|mais tarde|para depois|estacionad*|protelad*|futuro|fora do escopo por ora|em stand by
      |pendente de benchmark|pendente de medição|pendente de testes|pendente de dados|aguardando benchmark|aguardando medição|congelad* temporariamente`,
    superseded: `substituíd*|substituído por|superad*|mesclad*|fundid*|duplicad*|duplicata de|absorvid*|incorporad*`,
    deprecated: `obsolet*|descontinuad*|depreciad*|arquivad*|expirad*|vencid*|não se aplica mais|não é mais relevante|históric*|revogad*|em desuso|aposentad*`,
  },
  shortStatuses: {
    open: `novo|nova|novos|novas|desconhecid*`,
    proposed: `planejad*|planead*|prevista|revisar|rever`,
    accepted: `final|definitiv*|sim|pronto|pronta`,
    deferred: `depois|pausa`,
    deprecated: `antigo|antiga|antigos|antigas`,
  },
  negations: `não|ainda não|sem|nunca|já não|não foi|não está|nem`,
  partials: `provavelmente|talvez|possivelmente|condicionalmente|parcialmente|em parte|parcial|quase|pela metade|provisoriamente|em princípio|parte`,
  intensifiers: `já|agora|ainda|formalmente|oficialmente|totalmente|completamente|definitivamente|está|é|foi|foram|estão|segue|continua|atualmente|estado|situação|a
    |o|as|os|decisão|decisões|temporariamente`,
  reopenings: `reaberta|reaberto|aberta de novo|aberto de novo`,
  prospects: `será|serão|seria|seriam|deve|devem|deveria|deveriam|deverá|deverão|pode|podem|poderia|poderiam|poderá|poderão|vai ser|vão ser|tem de ser|tem que ser|precisa ser|quando for|uma vez`,
  reservations: `pendente de|pendente|à espera de|aguardando|aguarda|a confirmar|por confirmar|por rever|a rever|por revisar|a revisar`,
  conditions: `se|só se|somente se|apenas se|desde que|contanto que|a menos que|salvo se|exceto se|sujeito a|sujeita a|condicionad* a|com condições|mediante|caso
      |quando|assim que|logo que|uma vez que|exceto|salvo`,
  pasts: `era|eram|estava|estavam|esteve|antes|anteriormente|previamente|originalmente|inicialmente|antigamente`,
  nobodies: `ninguém|nenhum|nenhuma`,
  expiries: `até|até o|até a|até ao|válid* até|expira|expira em|vence`,
  futures: `em breve|amanhã|na próxima semana|próxima semana|no próximo mês|brevemente`,
  followUps: `implementação|implantação|migração|testes|documentação|publicação|execução|desenvolvimento|em curso|em andamento
    |implementado|implementada|implantado|implantada|concluído|concluída|publicado|publicada`,
  headingStatuses: {
    open: `necessári*|requerid*|por tomar|a tomar|que faltam|restantes|bloqueant*|novo|nova|novos|novas`,
    proposed: `candidat*`,
    accepted: `tomad*|final|finais|anterior*|prévias|prévios|registrad*|registad*|atuais`,
    locked: `fechad*|encerrad*|bloquead*|fixas`,
    rejected: `descartad*|rejeitad*`,
    deferred: `futur*|adiad*|para depois`,
    deprecated: `arquivad*|antigo|antiga|antigos|antigas`,
  },
  containers: {
    decisions: `decisões|decisão|acordos|resoluções|deliberações|veredictos|pontos de decisão|decisões de arquitetura`,
    questions: `perguntas|pergunta|perguntas em aberto|questões|questões em aberto|questões abertas|dúvidas|pontos em aberto|pontos pendentes|temas em aberto
      |assuntos pendentes|a esclarecer|pendências`,
    confirmations: `confirmações|a confirmar|confirmação`,
    deferrals: `adiamentos|itens adiados|temas adiados|adiados|postergados`,
    actions: `ações|próximos passos|tarefas|tarefas pendentes|ações pendentes|plano de ação|ações decorrentes|encaminhamentos|desdobramentos`,
    gaps: `lacunas|lacunas conhecidas`,
    lessons: `lições aprendidas|lições|aprendizados|aprendizagens`,
    stances: `posturas padrão|princípios|valores padrão|posturas`,
    risks: `riscos|risco|registro de riscos|registo de riscos|matriz de riscos`,
    assumptions: `premissas|hipóteses|suposições|pressupostos|premissa`,
    contradictions: `contradições|conflitos|inconsistências`,
    ideas: `ideias|sugestões|melhorias propostas`,
    legend: `legenda|glossário|definições|termos|siglas|abreviaturas|significado dos estados`,
    rules: `regras|normas|processo|procedimento|protocolo|uso|como usar|como utilizar|como reabrir|formato|formato das decisões|formato de cada arquivo|modelo
      |modelos|critérios|governança|ciclo de vida|manutenção|guia|instruções|como|template para|processo de decisão`,
    metadata: `informações do documento|histórico de alterações|histórico de mudanças|histórico|registro de alterações|controle de versões|documentos relacionados
      |referências|ligações|bibliografia|propósito|objetivo|objetivos|escopo|introdução|anexos|anexo|sumário|participantes|finalidade`,
    options: `opções|alternativas|opções consideradas|alternativas consideradas|prós e contras|vantagens e desvantagens`,
    plan: `fases|cronograma|marcos|roteiro|sequência|planejamento|planeamento|etapas|calendário|plano de implementação|plano de trabalho|dependências|plano`,
    none: `critérios de decisão|fatores de decisão|direcionadores|consequências|contexto|justificativa|tomadores|decisores|árvore de decisão|tomada de decisão
      |requisitos|arquitetura`,
  },
  singularHeads: `decisão|pergunta|risco|premissa|confirmação|processo|procedimento|formato|modelo|objetivo|propósito|escopo|histórico|uso|guia|plano|sumário`,
  collections: `registro|registo|lista|listagem|tabela|índice|resumo|relação|inventário|catálogo|histórico|arquivo|matriz|diário|estado|conjunto|painel|ata|documento`,
  headNoun: 'first',
  breakers: `de|do|da|dos|das|para|por|pelo|pela|antes|depois|em|no|na|nos|nas|a|ao|à|com|sobre|sem|desde|até|durante|segundo|que|quando|onde|entre|contra|após|e|ou`,
  instructions: `como|por que|o que|quando|quem|onde|qual|usar|registrar|registar|documentar|adicionar|fechar|criar|adotar|manter|definir|migrar|remover|não|evitar`,
  absent: `nenhum|nenhuma|nada|não se aplica|não aplicável|sem responsável|vazio|não atribuído|não definido|não especificado|não há|n d|sem`,
  undated: `a definir|por definir|a determinar|a confirmar|pendente|sem data|desconhecido|indefinido|indefinida|em aberto|em andamento|sem prazo|mais tarde|contínuo`,
  relativeDays: `hoje|esta semana|semana que vem|na semana que vem|fim de semana|fim da semana|final da semana|fim do mês|final do mês|este mês|mês que vem|próximo mês|próximo trimestre|no próximo trimestre
    |fim do trimestre|fim do ano|final do ano|este sprint|esta sprint|próximo sprint|próxima sprint|na próxima sprint|no próximo sprint|fim do sprint|fim da sprint|final do sprint|final da sprint
    |próxima reunião|na próxima reunião|o quanto antes|assim que possível|o mais breve possível|em n dias|em n semanas|em n meses|n dias|n semanas|em uma semana|em duas semanas|em um mês
    |nos próximos dias|nas próximas semanas|segunda feira|terça feira|quarta feira|quinta feira|sexta feira`,
  dayLeads: `até|até a|até o|até ao|antes da|antes do|para|para a|para o|o mais tardar|no máximo|provavelmente`,
  yes: `sim|verdadeiro`,
  no: `não|falso|não bloqueante`,
  months: `janeiro jan|fevereiro fev|março mar|abril abr|maio mai|junho jun|julho jul|agosto ago|setembro set|outubro out|novembro nov|dezembro dez`,
  optionMarkers: {
    recommended: `recomendad*|preferid*|sugerid*|propost*`,
    'status-quo': `status quo|situação atual|como hoje|sem mudanças|sem alteração|não fazer nada|deixar como está|manter como está`,
    'plan-of-record': `plano atual|plano vigente|conforme planejado|planejad*`,
    'not-recommended': `não recomendad*|desaconselhad*`,
    rejected: `rejeitad*|descartad*|recusad*`,
    chosen: `escolhid*|selecionad*|adotad*|aprovad*|decidid*|aceito|aceita|aceite|aceitos|aceitas`,
  },
};
