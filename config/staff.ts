import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  // Read once, when the roles are made; afterwards it is a tick in the role.
  translatorsPublish: env.bool('TRANSLATORS_PUBLISH', true),
});
