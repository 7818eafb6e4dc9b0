import { CueBook, cueBookOf } from '../prose/cue-book.ts';

/**
 * Concerns that decisions are commonly weighed by. Words of English, German, Spanish, Portuguese, French, Italian, Polish and
 * Russian; names of standards are the same everywhere.
 */
const TOPICS: Readonly<Record<string, string>> = {
  fips: `fips`,
  compliance: `compliance|regulatory|regulation|gdpr|dsgvo|hipaa|pci|soc 2|sox|konformität|cumplimiento|conformidade|conformité|conformità|zgodność|соответствие`,
  'supply-chain': `supply chain|lieferkette|cadena de suministro|cadeia de suprimentos|chaîne d approvisionnement|catena di fornitura|łańcuch dostaw|цепочка поставок`,
  architectures: `4 arch|2 arch|3 arch|multi arch|multiarch|multi architecture|arm64|s390x|ppc64le`,
  security: `security|secure|sicherheit|seguridad|segurança|sécurité|sicurezza|bezpieczeństwo|безопасность`,
  privacy: `privacy|datenschutz|privacidad|privacidade|vie privée|prywatność|приватность`,
  performance: `performance|latency|throughput|leistung|latenz|rendimiento|latencia|desempenho|latência|latence|prestazioni|wydajność|производительность`,
  cost: `cost|costs|budget|kosten|coste|costo|custo|coût|costi|koszt|стоимость`,
  availability: `availability|uptime|failure domain|failure domains|verfügbarkeit|disponibilidad|disponibilidade|disponibilité|disponibilità|dostępność|доступность`,
  scalability: `scalability|scaling|independent scaling|skalierbarkeit|skalierung|escalabilidad|escalabilidade|scalabilité|scalabilità|skalowalność|масштабируемость`,
  maintainability: `maintainability|maintenance burden|technical debt|wartbarkeit|mantenibilidad|manutenibilidade|maintenabilité|manutenibilità|utrzymywalność|сопровождаемость`,
  dependencies: `dependency|dependencies|external dependency|abhängigkeit|dependencia|dependência|dépendance|dipendenza|zależność|зависимость`,
  compatibility: `compatibility|backward compatibility|kompatibilität|compatibilidad|compatibilidade|compatibilité|compatibilità|zgodność wsteczna|совместимость`,
  simplicity: `simplicity|simpler|simple to operate|einfachheit|simplicidad|simplicidade|simplicité|semplicità|prostota|простота`,
};

/** Words for concerns, by their topic. */
export const DRIVER_WORDS = cueBookOf<string>(TOPICS);

/** Words that say that a concern counts here. */
export const IN_SCOPE_WORDS = new CueBook<true>([
  [
    true,
    `in scope|is in scope|are in scope|is required|are required|is mandatory|are mandatory|is a must|is a hard requirement|must be met|is a constraint|are constraints|ist pflicht|ist vorgabe|sind vorgaben
  |es obligatorio|son obligatorios|é obrigatório|são obrigatórios|est obligatoire|sont obligatoires|è obbligatorio|jest wymagane|są wymagane|обязательно|обязательны`,
  ],
]);
