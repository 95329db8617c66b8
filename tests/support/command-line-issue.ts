/** A small issue in the seed's shape for the tests of the command line. */
export const commandLineIssue = `# Weekly #7: A title

Hello.

## 🦄Articles

1. [One](https://e.x/1)

Text of one.

2. [Two](https://e.x/2) (English)

🎁**Weekly**🎁 comes in seasons

## 🐿️Projects

1. [Three](https://e.x/3)
`;
