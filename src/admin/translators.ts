import { type StrapiApp, useAuth } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { TRANSLATIONS_ONLY } from '../content/staff/translations-only';

type Middleware = Exclude<Parameters<StrapiApp['addRBACMiddleware']>[0], unknown[]>;
type Permission = { action: string; subject?: string | null; conditions?: string[] };

const isNarrowed = ({ conditions = [] }: Permission) => conditions.includes(TRANSLATIONS_ONLY.id);

const isTo = (what: string, { action }: Permission) => action === `plugin::content-manager.explorer.${what}`;

/** The address of a list, where nothing is at hand that could be translated; of a new document too. */
const LIST = /\/collection-types\/[^/]+(\/create)?\/?$/;

/** Strapi takes a permission to translate for one to begin documents, and offers that on every list. */
export const onLists: Middleware =
  ({ pathname }) =>
  (next) =>
  (permissions) =>
    next(LIST.test(pathname) ? permissions.filter((one) => !isNarrowed(one) || !isTo('create', one)) : permissions);

type Description = { label: string } | null;
type Action = ((props: { model: string }) => Description) & { type?: string; position?: unknown };

/** Strapi gives most actions a type; its way to withdraw several languages is not among them, and has but a label. */
const mayWithdraw = ({ type }: Action) => !type || type === 'unpublish';
const WITHDRAWALS = ['app.utils.unpublish', 'i18n.CMEditViewBulkLocale.unpublish-title'];

const unlessNarrowed = (action: Action): Action => {
  const narrowed: Action = (props) => {
    const { formatMessage } = useIntl();
    const permissions: Permission[] = useAuth('unlessNarrowed', (state) => state.permissions);
    const description = action(props);
    const withdraws = WITHDRAWALS.some((id) => description?.label === formatMessage({ id }));
    const granted = permissions.filter((one) => one.subject === props.model && isTo('publish', one));
    return withdraws && granted.every(isNarrowed) ? null : description;
  };
  return Object.assign(narrowed, { type: action.type, position: action.position });
};

type Actions = (change: (actions: Action[]) => Action[]) => void;

/** Shows translators nothing that the server refuses them: they begin no document, and withdraw none. */
export function hideWhatIsRefused(app: Pick<StrapiApp, 'getPlugin'>): void {
  const apis = app.getPlugin('content-manager').apis as { addDocumentAction: Actions; addBulkAction: Actions };
  const change = (actions: Action[]) => actions.map((one) => (mayWithdraw(one) ? unlessNarrowed(one) : one));
  apis.addDocumentAction(change);
  apis.addBulkAction(change);
}
