export default { title: 'Blog', outDir: process.env.SITE_OUTPUT, cleanUrls: true };
