module.exports = function (config) {
  config.addPassthroughCopy({ public: '/' });
  config.addGlobalData('layout', 'post.njk');
  config.addFilter('day', (date) => date.toISOString().slice(0, 10));
  return { dir: { output: process.env.SITE_OUTPUT } };
};
