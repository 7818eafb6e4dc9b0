import { cueBookOf } from '../prose/cue-book.ts';

/** What is to happen to an impacted document. `no-change` says that someone looked and nothing has to. */
export type ImpactVerb =
  | 'add'
  | 'remove'
  | 'update'
  | 'revise'
  | 'confirm'
  | 'note'
  | 'replace'
  | 'rename'
  | 'create'
  | 'move'
  | 'no-change';

/* By language: en, de, es, pt, fr, it, pl, ru, vi, zh, ja, ko, ar. */
const VERBS: Readonly<Record<ImpactVerb, string>> = {
  'no-change': `no change|no changes|unchanged|not affected|unaffected|no update|no edit|no impact|keine änderung|unverändert|sin cambios|sin cambio|sem alteração|sem mudança
    |aucun changement|inchangé|nessuna modifica|invariato|bez zmian|без изменений|không thay đổi|无变更|不变|変更なし|변경 없음|بدون تغيير`,
  add: `add|adds|extend|append|include|insert|hinzufügen|ergänzen|ergänze|añadir|agregar|adicionar|incluir|acrescentar|ajouter|aggiungere|aggiungi|dodać|dodaj|добавить|thêm|bổ sung|添加|增加|追加|추가|إضافة|أضف`,
  remove: `remove|removes|delete|drop|strike|retire|entfernen|streichen|löschen|eliminar|quitar|borrar|remover|excluir|supprimer|retirer|rimuovere|eliminare|usunąć|usuń|удалить|убрать|xóa|gỡ bỏ
    |删除|移除|削除|삭제|제거|إزالة|حذف`,
  replace: `replace|replaces|substitute|swap|ersetzen|ersetze|reemplazar|sustituir|substituir|remplacer|sostituire|zastąpić|zastąp|заменить|thay thế|替换|置換|교체|대체|استبدال`,
  update: `update|updates|change|adjust|refresh|align|patch|amend|edit|aktualisieren|anpassen|ändern|actualizar|ajustar|atualizar|alterar|mettre à jour|modifier|adapter|aggiornare|aggiorna|modificare
    |zaktualizować|zmienić|обновить|изменить|cập nhật|更新|修改|変更|업데이트|수정|갱신|تحديث|تعديل`,
  revise: `revise|revises|rework|rewrite|restate|überarbeiten|revisar|rever|réviser|revoir|rivedere|zrewidować|przepisać|пересмотреть|переработать|sửa đổi|修订|改訂|改定|개정|مراجعة`,
  confirm: `confirm|confirms|verify|check|validate|bestätigen|prüfen|confirmar|verificar|confirmer|vérifier|confermare|verificare|potwierdzić|sprawdzić|подтвердить|проверить|xác nhận|kiểm tra|确认|確認|확인|تأكيد|تحقق`,
  note: `note|notes|mention|document|record|describe|state|vermerken|dokumentieren|anotar|documentar|registrar|noter|documenter|annotare|documentare|odnotować|отметить|указать|ghi chú|记录|记载|記載|注記|기록|명시|توثيق|ذكر`,
  rename: `rename|umbenennen|renombrar|renomear|renommer|rinominare|zmienić nazwę|переименовать|đổi tên|重命名|改名|이름 변경|إعادة تسمية`,
  create: `create|write|draft|introduce|new|erstellen|anlegen|crear|criar|créer|creare|utworzyć|создать|tạo|创建|新建|作成|생성|إنشاء`,
  move: `move|verschieben|mover|déplacer|spostare|przenieść|переместить|di chuyển|移动|移動|이동|نقل`,
};

/** Verbs of impact entries; of equal phrases the one named first counts. */
export const IMPACT_VERBS = cueBookOf<ImpactVerb>(VERBS);
