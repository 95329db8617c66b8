module.exports = {
  title: 'Blog',
  url: 'https://blog.example',
  baseUrl: '/',
  onBrokenLinks: 'throw',
  themes: ['@docusaurus/theme-classic'],
  plugins: [
    [
      '@docusaurus/plugin-content-blog',
      {
        routeBasePath: '/',
        postsPerPage: 'ALL',
        showReadingTime: false,
        onInlineAuthors: 'ignore',
      },
    ],
  ],
  themeConfig: { prism: { additionalLanguages: [] } },
};
