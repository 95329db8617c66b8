import { h } from 'vue';
import { Content, useData } from 'vitepress';

export default {
  Layout: {
    setup() {
      const { frontmatter, page } = useData();
      return () =>
        h('div', [
          h('time', { datetime: String(frontmatter.value.date).slice(0, 10) }),
          h('p', { class: 'title' }, page.value.title),
          h('main', [h(Content)]),
        ]);
    },
  },
};
