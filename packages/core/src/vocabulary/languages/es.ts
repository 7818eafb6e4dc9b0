import type { LanguageWords } from '../language-words.ts';

/** The words of Spanish registers. */
export const SPANISH: LanguageWords = {
  fields: {
    id: `código|clave|identificador|número|núm|n|nº|referencia nº|id de decisión|código de decisión|folio`,
    title: `título|tema|asunto|nombre|encabezado|título de la decisión|tema de decisión`,
    status: `estado|situación|estado actual|estado de la decisión|estatus|ciclo de vida|fase de aprobación`,
    question: `pregunta|cuestión|pregunta abierta|pregunta exacta|duda|interrogante|qué hay que decidir|qué decidir|decisión requerida|decisión necesaria|por decidir
      |pregunta a responder`,
    context: `contexto|antecedentes|problema|planteamiento del problema|descripción del problema|contexto y problema|contexto y planteamiento del problema
      |descripción|situación actual|trasfondo|introducción`,
    outcome: `resultado|resolución|decisión final|decisión tomada|decisión adoptada|respuesta|opción elegida|opción seleccionada|elección|elegido|veredicto|acuerdo
      |conclusión|determinación|resultado de la decisión|solución elegida|decisión aprobada|dictamen|fallo|qué se decidió`,
    disposition: `disposición|tratamiento`,
    default: `valor por defecto|por defecto|propuesta por defecto|valor predeterminado|predeterminado|supuesto de trabajo|posición provisional|posición actual
      |posición|hipótesis de trabajo|default propuesto|default recomendado|opción por defecto|decisión por defecto|mientras tanto|provisional|propuesta inicial
      |default|valor por defecto propuesto|postura actual|postura`,
    recommendation: `recomendación|recomendaciones|recomendado|opción recomendada|propuesta|propuestas|solución propuesta|decisión propuesta|sugerencia
      |opción preferida|preferencia|respuesta propuesta|enfoque recomendado|propuesta de decisión|inclinación`,
    options: `opciones|alternativas|opciones consideradas|alternativas consideradas|opciones evaluadas|alternativas evaluadas|alternativas descartadas
      |opciones descartadas|otras opciones|ventajas y desventajas|pros y contras|posibles respuestas|análisis de opciones|opciones posibles|opciones analizadas
      |alternativas rechazadas|posibles soluciones|alternativa descartada|alternativa considerada|alternativa evaluada`,
    rationale: `justificación|razón|razones|motivo|motivos|motivación|argumento|argumentos|por qué|fundamento|fundamentos|razonamiento|explicación|porqué
      |justificación de la decisión|razón del aplazamiento|por qué sigue abierta`,
    evidence: `evidencia|evidencias|evidencia actual|prueba|pruebas|datos|hechos|hallazgos|sustento|respaldo`,
    drivers: `factores|factores de decisión|criterios de decisión|impulsores|factores determinantes|criterios de evaluación|consideraciones|fuerzas`,
    assumptions: `supuestos|supuesto|hipótesis|suposiciones|suposición|premisas`,
    constraints: `restricciones|restricción|limitaciones|limitación|límites|condicionantes|invariantes`,
    owner: `responsable|responsables|propietario|dueño|dueña|encargado|encargada|asignado a|asignado|a cargo de|quién|titular|líder|equipo responsable
      |persona responsable|responsable sugerido|responsable propuesto|quién responde|quién puede responder|autor|autores|dueño de la decisión`,
    decider: `decisor|decisores|quién decide|decidido por|tomada por|órgano decisor|autoridad|comité|responsable de decidir|resuelto por|tomador de decisión
      |tomadores de decisión`,
    approver: `aprobador|aprobadores|aprobado por|aprobación|autorizado por|validado por|visto bueno|revisor|revisores|revisado por|firmado por|aprueba`,
    due: `fecha límite|plazo|vencimiento|fecha objetivo|fecha de vencimiento|fecha prevista|para cuándo|antes de|decidir antes de|fecha límite de decisión|fecha tope
      |fecha esperada|resolver antes de|entrega|requerido antes de|necesario antes de|cuándo|fecha de entrega|límite|fecha compromiso|fecha estimada
      |momento de decisión`,
    earliest: `no antes de|fecha más temprana|lo más pronto|a partir de|momento más temprano`,
    decidedOn: `fecha|fecha de decisión|fecha de la decisión|decidido el|fecha de aprobación|aprobado el|fecha de cierre|cerrado el|fecha de resolución|resuelto el
      |fecha de aceptación|cerrada el`,
    impact: `impacto|impacto si se retrasa|impacto del retraso|coste del retraso|costo del retraso|riesgo|riesgos|riesgo si se ignora|efecto|repercusión
      |impacto si no se decide|por qué importa|qué pasa si no se decide|importancia del retraso|impacto de la demora`,
    blocks: `bloquea|bloquea a|bloqueante|qué bloquea|impide|bloqueo|bloqueos|es bloqueante|necesario para|requisito para|desbloquea|trabajo bloqueado`,
    dependsOn: `depende de|dependencias|dependencia|bloqueado por|bloqueada por|requisitos previos|prerrequisitos|prerrequisito|requiere|precondiciones
      |a la espera de|en espera de|esperando a|bloqueadores|bloqueador`,
    impacts: `afecta|afecta a|documentos afectados|archivos afectados|áreas afectadas|componentes afectados|sistemas afectados|alcanza a|aplica a|equipos afectados
      |documentos impactados|planes afectados|docs impactados|módulos afectados`,
    actions: `acciones|acciones necesarias|próximos pasos|próximo paso|siguiente paso|siguientes pasos|tareas|tareas derivadas|seguimiento|implementación
      |plan de acción|acciones requeridas|acciones de seguimiento|plan de implementación|pendientes|implementación posterior|mitigación|acciones derivadas`,
    rollback: `reversión|plan de reversión|marcha atrás|reversibilidad|plan de retorno|cómo revertir|vuelta atrás|deshacer|plan de contingencia|rollback`,
    sentinel: `verificación|control|controles|cumplimiento|comprobación|reglas|regla|vigilancia|validación automática`,
    acceptance: `criterios de aceptación|criterio de aceptación|criterio de cierre|criterios de cierre|condición de cierre|definición de hecho|criterios de éxito
      |validación|confirmación|criterios|se cierra cuando|cierre`,
    phase: `fase|etapa|hito|iteración|ola|versión objetivo|fase objetivo|entrega objetivo`,
    closesAt: `se cierra en|fase de cierre|cerrar en|fase para cerrar|cierra en`,
    implementedIn: `implementado en|implementada en|aplicado en|entregado en`,
    reopen: `reabrir|cómo reabrir|reabrir si|condición de reapertura|reapertura|revisar cuando|revisión|fecha de revisión|próxima revisión|reevaluación|reevaluar
      |revisar si|disparador|desencadenante|caducidad|válido hasta|expira|vence|condición para reabrir`,
    supersedes: `reemplaza|sustituye|sustituye a|reemplaza a|anula`,
    supersededBy: `reemplazado por|sustituido por|reemplazada por|sustituida por|fusionado con|duplicado de|fusionada con`,
    relates: `relacionado|relacionados|relacionadas|decisiones relacionadas|relacionado con|relacionada con|véase también|ver también|vinculado a|adr relacionados`,
    area: `área|ámbito|categoría|tipo|dominio|alcance|componente|módulo|sistema|clase|grupo|etiquetas|línea de trabajo|capa|área temática|tipo de decisión`,
    priority: `prioridad|severidad|urgencia|importancia|criticidad|nivel|gravedad`,
    reference: `referencia|referencias|fuente|fuentes|enlace|enlaces|origen|documento|archivo|documentos relacionados|más información|ver|ubicación|ruta|acta|sección
      |documento detallado|trazabilidad|vínculo|archivo de referencia|reunión`,
    consequences: `consecuencias|consecuencia|implicaciones|implicación|consecuencias positivas|consecuencias negativas|compensaciones|efectos|repercusiones`,
    notes: `notas|nota|observaciones|observación|comentarios|comentario|apuntes|detalles|aclaraciones|anotaciones|información adicional|detalle`,
  },
  columns: {
    title: `decisión|decisiones|decisión pendiente|decisión abierta|decisión requerida|decisión necesaria|decisión por tomar|pregunta|preguntas|pregunta abierta
      |cuestión|elemento|ítem|punto|punto pendiente|descripción|resumen|qué|acción|tarea|riesgo|supuesto|brecha|idea|asunto pendiente|duda|pendiente|requisito`,
    outcome: `decisión|decisiones|resultado`,
    question: `pregunta|cuestión|decisión|descripción`,
    actions: `acción|tarea|acciones`,
    impact: `riesgo`,
    assumptions: `supuesto`,
    context: `descripción|resumen`,
    options: `opción|alternativa`,
    reference: `archivo|documento`,
  },
  labels: { outcome: `decisión|decisiones`, options: `opción|alternativa`, reference: `repositorio` },
  headings: { outcome: `decisión|decisiones`, consequences: `riesgos`, context: `resumen|motivación` },
  leads: {
    blocks: `bloquea|bloqueante`,
    dependsOn: `depende de|bloqueado por|a la espera de`,
    impact: `impacto si|impacto de|riesgo si|coste de|costo de`,
    impacts: `afecta`,
    reopen: `reabrir|revisar cuando|cómo reabrir`,
    rationale: `por qué|motivo de|motivo del`,
  },
  modifiers: `abiert*|propuest*|sugerid*|recomendad*|actual|actuales|final|finales|previst*|esperad*|objetivo|exact*|principal|principales|estimad*|inicial
    |provisional|responsable|pendiente|pendientes|definitiv*|conocid*|posible|posibles|clave|breve|detallad*|técnic*|original|nuev*|siguiente|próxim*|requerid*
    |necesari*|asignad*`,
  modifiersBefore: `el|la|los|las|su`,
  modifiersAfter: `de la decisión|de decisión|de decisiones|de la pregunta|del proyecto|si aplica|si procede|opcional|para decidir|para la decisión|oficial`,
  subjects: {
    decision: `decisión|decisiones|decisión pendiente|decisión abierta|decisión requerida|decisión por tomar|decisión necesaria|acuerdo|acuerdos`,
    question: `pregunta|preguntas|pregunta abierta|cuestión|duda|dudas|interrogante`,
    gap: `brecha|brechas|carencia|laguna`,
    action: `acción|acciones|tarea|tareas|próximo paso|siguiente paso|actividad|compromiso`,
    risk: `riesgo|riesgos|amenaza`,
    assumption: `supuesto|supuestos|hipótesis|suposición`,
    idea: `sugerencia|mejora|ideas`,
    legend: `término|términos|estado|etiqueta|siglas|significado|definición|símbolo|abreviatura`,
    attribute: `campo|atributo|propiedad|aspecto|característica|parámetro|dato|concepto`,
    generic: `tema|título|asunto|elemento|ítem|punto|nombre|descripción|resumen|qué|pendiente|requisito`,
    artifact: `tabla|registro|artefacto`,
    option: `opción|alternativa|opciones|alternativas|solución|enfoque`,
    document: `documento|archivo|ruta|rama|paquete|módulo|página|fuente|fichero`,
    lesson: `lección|lecciones|aprendizaje`,
    stance: `postura|política`,
    deferral: `aplazado|elemento aplazado`,
    confirmation: `confirmación|por confirmar`,
    other: `criterio|métrica|fase|hito|rol|persona|fecha|versión|responsable|cambio|ventajas|desventajas|categoría|tipo|nivel|sección|componente|herramienta|entorno
      |síntoma|error|causa|problema`,
  },
  statuses: {
    open: `abiert*|pendient*|sin resolver|sin decidir|por decidir|por definir|por resolver|por confirmar|por discutir|por aclarar|por determinar|a definir|a decidir
      |en discusión|en análisis|en curso|en progreso|en proceso|en debate|bloquead*|en espera|esperando|a la espera|reabiert*|no iniciad*|indefinid*
      |requiere decisión|requiere discusión|necesita decisión|decisión pendiente|no resuelt*|sin respuesta|sin definir|sin confirmar|debatir|en investigación
      |en estudio`,
    proposed: `propuest*|borrador|en revisión|en evaluación|en consideración|recomendad*|recomendación|sugerid*|provisional|tentativ*|supuesto|hipótesis|experimental
      |experimento|candidat*|pendiente de aprobación|pendiente de revisión|pendiente de confirmación|pendiente de validación|pendientes de aprobación|por aprobar
      |por validar|por ratificar|a validar|propuesta definida|en prueba|a aprobar|preferid*
      |necesita revisión|requiere revisión|requiere cambios|necesita cambios|cambios solicitados|cambios requeridos|por revisar|a revisar|devuelt* para revisión`,
    accepted: `aceptad*|aceptar|aprobad*|decidid*|resuelt*|cerrad*|confirmad*|ratificad*|adoptad*|acordad*|contestad*|respondid*|implementad*|implantad*|completad*
      |finalizad*|vigente|vigentes|en vigor|activo|activa|activos|activas|elegid*|seleccionad*|definid*|tomada|tomadas|concluid*|validad*|determinad*|establecid*
      |hecho|hecha|publicad*|parcialmente implementad*|mantenid*|refinad*|terminad*|desplegad*`,
    locked: `congelad*|inamovible|inmutable|no negociable|fijad*|blindad*|sellad*`,
    rejected: `cerrad* sin decisión|cerrad* sin decidir|cerrad* sin resolver|rechazad*|rechazar|descartad*|cancelad*|retirad*|desestimad*|denegad*|anulad*|abandonad*|no se hará|no se implementará|no aprobada definitivamente
      |vetad*`,
    deferred: `aplazad*|pospuest*|diferid*|postergad*|postergar|pausad*|en pausa|suspendid*|más adelante|para después|aparcad*|retrasad*|futuro
      |fuera de alcance por ahora|pendiente de benchmark|pendiente de medición|pendiente de prueba|pendiente de pruebas|pendiente de datos|en reserva
      |congelada temporalmente`,
    superseded: `reemplazad*|sustituid*|superad*|reemplazado por|sustituido por|fusionad*|duplicad*|absorbid*|duplicado de|integrada en`,
    deprecated: `obsolet*|descontinuad*|deprecad*|retirado del uso|archivad*|caducad*|vencid*|ya no aplica|ya no es relevante|históric*|derogad*|en desuso`,
  },
  shortStatuses: {
    open: `nuev*|desconocid*`,
    proposed: `planificad*|prevista|revisar`,
    accepted: `final|definitiv*|sí|listo|lista|fija`,
    deferred: `después|luego|pausa`,
    deprecated: `antigu*`,
  },
  negations: `no|aún no|todavía no|sin|nunca|no está|no ha sido|ya no|no fue|ni`,
  partials: `probablemente|posiblemente|quizá|quizás|tal vez|seguramente|previsiblemente|condicionalmente|parcialmente|en parte|parcial|casi|mayormente|a medias|provisionalmente|en principio|parte`,
  intensifiers: `ya|ahora|aún|todavía|formalmente|oficialmente|totalmente|completamente|definitivamente|está|es|fue|ha sido|han sido|están|sigue|siguen|actualmente
    |estado|la|el|las|los|decisión|decisiones|temporalmente`,
  reopenings: `reabierta|reabierto|abierta de nuevo|abierto de nuevo`,
  prospects: `será|serán|sería|serían|debe|deben|debería|deberían|deberá|deberán|puede|pueden|podría|podrían|podrá|podrán|va a ser|van a ser|ha de ser|han de ser|tiene que ser|tienen que ser|cuando sea|una vez`,
  reservations: `pendiente de|pendiente del|pendiente|a la espera de|a la espera del|en espera de|a falta de|por confirmar|falta confirmar
      |por revisar|a revisar`,
  conditions: `si|solo si|sólo si|siempre que|siempre y cuando|a condición de|a condición de que|con la condición|con condiciones|sujeto a|sujeta a|salvo que|a menos que|condicionad* a|en caso de que|con tal de que
      |cuando|en cuanto|una vez que|excepto|salvo`,
  pasts: `era|eran|estaba|estaban|estuvo|antes|anteriormente|previamente|originalmente|inicialmente|antiguamente`,
  nobodies: `nadie|ninguno|ninguna`,
  expiries: `hasta|hasta el|válid* hasta|válid* hasta el|vence|vence el|caduca|caduca el`,
  futures: `pronto|mañana|la próxima semana|próxima semana|la semana que viene|el próximo mes|próximamente`,
  followUps: `implementación|implantación|despliegue|migración|pruebas|documentación|publicación|ejecución|desarrollo|en curso
    |implementado|implementada|desplegado|desplegada|completado|completada|publicado|publicada`,
  headingStatuses: {
    open: `requerid*|necesari*|por tomar|pendient*|por cerrar|que faltan|en curso|sin tomar|bloqueant*|nuev*`,
    proposed: `candidat*|propuest*`,
    accepted: `tomad*|adoptad*|final|finales|vigent*|anterior*|previas|previos|registrad*|actuales`,
    locked: `cerrad*|bloquead*|inamovibl*|fijas`,
    rejected: `descartad*|rechazad*`,
    deferred: `futur*|aplazad*|para más adelante`,
    deprecated: `archivad*|antigu*`,
  },
  containers: {
    decisions: `decisiones|decisión|acuerdos|resoluciones|registro decisional|bitácora decisional|veredictos|puntos de decisión|decisiones de arquitectura`,
    questions: `preguntas|pregunta|preguntas abiertas|cuestiones|cuestiones abiertas|dudas|puntos abiertos|puntos pendientes|temas abiertos|temas pendientes
      |asuntos pendientes|por aclarar|interrogantes|pendientes`,
    confirmations: `confirmaciones|por confirmar|confirmación`,
    deferrals: `aplazamientos|elementos aplazados|temas aplazados|aplazados|pospuestos|diferidos`,
    actions: `acciones|próximos pasos|siguientes pasos|tareas|tareas pendientes|acciones pendientes|plan de acción|seguimiento|compromisos|acciones derivadas`,
    gaps: `brechas|brechas conocidas|lagunas|carencias`,
    lessons: `lecciones aprendidas|lecciones|aprendizajes`,
    stances: `posturas por defecto|principios|valores por defecto|posturas`,
    risks: `riesgos|riesgo|registro de riesgos|matriz de riesgos`,
    assumptions: `supuestos|hipótesis|suposiciones|supuesto`,
    contradictions: `contradicciones|conflictos|inconsistencias`,
    ideas: `ideas|sugerencias|mejoras propuestas`,
    legend: `leyenda|glosario|definiciones|términos|siglas|abreviaturas|estados posibles|significado de los estados`,
    rules: `reglas|normas|proceso|procedimiento|protocolo|uso|cómo usar|cómo utilizar|cómo reabrir|formato|formato de las decisiones|plantilla|plantillas|criterios
      |gobernanza|ciclo de vida|mantenimiento|guía|instrucciones|cómo|reglas de gobernanza|proceso de decisión`,
    metadata: `información del documento|historial de cambios|historial|registro de cambios|control de cambios|documentos relacionados|referencias|enlaces
      |bibliografía|propósito|objetivo|objetivos|alcance|introducción|contexto general|anexos|anexo|índice de contenidos|participantes|antecedentes|resumen general
      |estadísticas|tendencias`,
    options: `opciones|alternativas|opciones consideradas|alternativas consideradas|pros y contras|ventajas y desventajas`,
    plan: `fases|cronograma|hitos|hoja de ruta|secuencia|planificación|etapas|calendario|plan de implementación|plan de trabajo|dependencias`,
    none: `criterios de decisión|factores de decisión|consecuencias|contexto|justificación|tomadores|decisores|árbol de decisión|toma de decisiones|requisitos
      |arquitectura`,
  },
  singularHeads: `decisión|pregunta|riesgo|supuesto|confirmación|acuerdo|proceso|procedimiento|formato|plantilla|objetivo|propósito|alcance|historial|hipótesis|uso
    |guía`,
  collections: `registro|listado|lista|tabla|índice|bitácora|resumen|relación|inventario|catálogo|historial|archivo|matriz|log|diario|estado|documento|conjunto|acta`,
  headNoun: 'first',
  breakers: `de|del|para|por|antes|después|en|a|al|con|sobre|sin|desde|hasta|durante|según|que|cuando|donde|entre|contra|tras|y|o`,
  instructions: `cómo|por qué|qué|cuándo|quién|dónde|cuál|usar|registrar|documentar|agregar|añadir|cerrar|crear|adoptar|mantener|definir|migrar|eliminar|evitar
    |reglas para`,
  absent: `ninguno|ninguna|nada|no aplica|sin asignar|vacío|no asignado|no especificado|sin especificar|sin responsable|sin dato|n d|no hay`,
  undated: `por definir|por determinar|a definir|por confirmar|pendiente|sin fecha|desconocido|desconocida|indefinido|abierto|en curso|sin plazo|más adelante
    |continuo|no definida`,
  relativeDays: `hoy|esta semana|fin de semana|fin de la semana|final de la semana|finales de semana|fin de mes|final de mes|finales de mes|el mes que viene|el próximo trimestre|próximo trimestre|este mes
    |este trimestre|fin de trimestre|este año|fin de año|próximo mes|próximo sprint|el próximo sprint|este sprint|fin del sprint|final del sprint|al final del sprint|próxima reunión
    |la próxima reunión|cuanto antes|lo antes posible|en breve|en n días|en n semanas|en n meses|n días|n semanas|en una semana|en dos semanas|en un mes|en unos días|en unas semanas
    |en los próximos días|en las próximas semanas|lunes|martes|miércoles|jueves|viernes|el lunes|el martes|el miércoles|el jueves|el viernes|el próximo lunes|el próximo viernes`,
  dayLeads: `para|para el|para la|antes de|antes del|antes de la|hasta|hasta el|a|al|a más tardar|como muy tarde|probablemente`,
  yes: `sí|verdadero|afirmativo`,
  no: `no|falso|no bloqueante`,
  months: `enero ene|febrero feb|marzo mar|abril abr|mayo may|junio jun|julio jul|agosto ago|septiembre setiembre sep sept set|octubre oct|noviembre nov
    |diciembre dic`,
  optionMarkers: {
    recommended: `recomendad*|preferid*|sugerid*|propuest*`,
    'status-quo': `statu quo|situación actual|como hasta ahora|sin cambios|no hacer nada|dejar como está|mantener actual`,
    'plan-of-record': `plan actual|plan vigente|según lo planeado|planificad*`,
    'not-recommended': `no recomendad*|desaconsejad*`,
    rejected: `rechazad*|descartad*|desestimad*`,
    chosen: `elegid*|seleccionad*|escogid*|adoptad*|aprobad*|decidid*|aceptad*`,
  },
};
