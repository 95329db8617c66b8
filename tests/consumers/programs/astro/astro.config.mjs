export default { site: 'https://blog.example', devToolbar: { enabled: false } };
