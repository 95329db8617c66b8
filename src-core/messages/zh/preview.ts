export const preview = {
  title: '预览',
  previewAs: '预览为',
  asPage: '网页',
  failed:
    '这段文字无法及时显示为页面，预览保持上一次的内容。请检查是否有过深的嵌套或大量未闭合的标记。',
} as const;
