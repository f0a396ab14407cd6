// Strapi looks for a plugin's server beside its package.json, in the sources; it runs compiled with everything else.
module.exports = require('../../../dist/src/plugins/translations/server/src/index.js');
