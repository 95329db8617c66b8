/** The colours and the font that a chart is drawn in. */
export interface ChartLook {
  readonly ground: string;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly font: string;
  /** Of the series in turn; neighbours differ in brightness too. */
  readonly series: readonly string[];
  /** Of words in turn: dark or light enough to be read where they are small. */
  readonly words: readonly string[];
}

/** Without one of emoji, which are found anyway: those have digits of their own, as wide as pictures. */
const families =
  "Inter, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

/** On paper: what pictures are made in. */
export const lightLook: ChartLook = {
  ground: '#fdfcfa',
  text: '#23201c',
  muted: '#6b655c',
  line: '#e5e1d9',
  font: families,
  series: ['#b3432b', '#e0a458', '#3f6f8f', '#8fb59a', '#6d4f7d', '#cf8f86', '#2f5d4a', '#b9b1a5'],
  words: ['#b3432b', '#3f6f8f', '#8a6116', '#6d4f7d', '#2f5d4a'],
};

export const darkLook: ChartLook = {
  ground: '#1b1a18',
  text: '#e9e4db',
  muted: '#a59e94',
  line: '#35322e',
  font: families,
  series: ['#ee8b6f', '#8a5f2b', '#7fb2d1', '#4f7d61', '#b596c7', '#7d4a42', '#8fcdb0', '#6f685f'],
  words: ['#ee8b6f', '#7fb2d1', '#d9a962', '#b596c7', '#8fcdb0'],
};
