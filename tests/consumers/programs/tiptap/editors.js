import { Editor, Node, mergeAttributes } from '@tiptap/core';
import Image from '@tiptap/extension-image';
import Subscript from '@tiptap/extension-subscript';
import Superscript from '@tiptap/extension-superscript';
import StarterKit from '@tiptap/starter-kit';

// What is known of Substack's schema: a picture is a block that holds the image and a caption; a
// quotation holds paragraphs and lists; there is no underline and no table.
const CapturedImage = Node.create({
  name: 'captionedImage',
  group: 'block',
  content: 'image2 caption?',
  isolating: true,
  parseHTML: () => [{ tag: 'figure' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', mergeAttributes(HTMLAttributes), 0],
});
const Image2 = Node.create({
  name: 'image2',
  atom: true,
  addAttributes: () => ({ src: { default: null }, alt: { default: null } }),
  parseHTML: () => [{ tag: 'img[src]' }],
  renderHTML: ({ HTMLAttributes }) => ['img', HTMLAttributes],
});
const Caption = Node.create({
  name: 'caption',
  content: 'inline*',
  parseHTML: () => [{ tag: 'figcaption' }],
  renderHTML: () => ['figcaption', 0],
});

const editors = {
  substack: new Editor({
    element: document.querySelector('#substack'),
    extensions: [
      StarterKit.configure({ underline: false, trailingNode: false }),
      Subscript,
      Superscript,
      CapturedImage,
      Image2,
      Caption,
    ],
    enablePasteRules: false,
  }),
  stock: new Editor({
    element: document.querySelector('#stock'),
    extensions: [
      StarterKit.configure({ trailingNode: false }),
      Subscript,
      Superscript,
      Image.configure({ allowBase64: true }),
    ],
  }),
};

window.editors = {
  // Empties an editor and puts the cursor into it.
  focus(name) {
    editors[name].commands.setContent('');
    editors[name].commands.focus('start');
  },
  // Pastes as the browser would, without the system's clipboard.
  paste(name, html, text) {
    this.focus(name);
    const data = new DataTransfer();
    data.setData('text/html', html);
    data.setData('text/plain', text);
    const event = new ClipboardEvent('paste', {
      clipboardData: data,
      bubbles: true,
      cancelable: true,
    });
    editors[name].view.dom.dispatchEvent(event);
    return editors[name].getJSON();
  },
  content: (name) => editors[name].getJSON(),
};
