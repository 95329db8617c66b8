/** What an export changed, left out or refused, and what to do about it. */
export const report = {
  noDate:
    'The issue has no date. Add one to its front matter (pubDate: 2024-03-16), its title or its file name.',
  tooDeep: 'The text nests quotations or lists too deeply to be read.',
  tooComplex:
    'The export was stopped after {seconds, number} seconds or for want of memory; nothing was written. Look for very deep nesting, thousands of marks that nothing closes or one enormous paragraph, take it apart, and export again.',
  languageNotThere:
    'Nothing of the issue is written in {language, select, zh {Chinese} other {English}}: it is in {written, select, zh {Chinese} ja {Japanese} other {English}}, and no title reads “中文---English”.',
  halfTaken:
    'Of {count, plural, one {# text} other {# texts}} in two languages the {language, select, zh {Chinese} other {English}} half is taken.',
  untranslated:
    'Not in {language, select, zh {Chinese} other {English}}: {kind, select, title {the title} heading {{count, plural, one {a heading} other {# headings}}} link {{count, plural, one {the text of a link} other {the texts of # links}}} image {{count, plural, one {the description of a picture} other {the descriptions of # pictures}}} text {{count, plural, one {a paragraph} other {# paragraphs}}} other {{count, plural, one {a value of the front matter} other {# values of the front matter}}}}, such as “{text}”.',
  digestWithoutItems: 'The issue has no items, so there is nothing that a digest could list.',
  digestLeavesOut:
    'A digest has the titles of {count, plural, one {its item} other {its # items}} alone: their descriptions{pictures, plural, =0 {} one {, # picture} other {, # pictures}}{links, plural, =0 {} one {, # link} other {, # links}} and the sections’ notes stay out.{sectionCount, plural, =0 {} other { So do sections without items: {sections}.}}',
  digestItemLink:
    'The digest would carry the link of an item ({address}). Switch item links on for its channel if it is meant to.',
  placeholderUnfilled:
    'Nothing stands yet for {placeholder}: it is the address of “{channel}”. Publish there first, or enter its address.',
  auditWords:
    'Missing in the export, and nothing above says why: {count, plural, one {the word} other {# words}} {text}',
  auditLinks:
    'Missing in the export, and nothing above says why: {count, plural, one {the link} other {# links}} {text}',
  auditImages:
    'Missing in the export, and nothing above says why: {count, plural, one {the picture} other {# pictures}} {text}',
  auditNotDone: 'The export could not be compared with the issue: the text nests too deeply.',

  frontMatterUnreadable: 'The front matter is not valid YAML; it was read line by line.',
  frontMatterLine: 'This line of the front matter could not be read: {text}',
  titleFromFileName: 'The issue has no title, so it is called “{title}”.',
  descriptionFromText: 'The description is the beginning of the text: “{text}”',
  dateWithoutTime: 'The date “{written}” is written as {date}, so that no time zone shifts it.',
  frontMatterKeyLeft:
    'The key “{key}” of the front matter is left out, because the page has its own or the generator could refuse it.',
  controlsLeftOut:
    '{count, plural, one {A control character is} other {# control characters are}} left out, which no page or feed may hold.',
  codeGuarded:
    'An unseen character keeps “{text}” from being read as code or a name by the site’s generator.',
  linkUnchecked:
    'The address {address} is written so that the site’s build does not look for it among its own pages.',
  pictureOfSite:
    'The picture {address} is a link, because the build would look for it among its own files.',
  titleLink: 'The title is plain text and does not link to {address}.',
  titlePicture: 'The picture {address} in the title is left out.',
  titleApart: 'The title goes into {target}’s own title field: “{title}”',
  headingsLowered: 'Headings are one level lower, because the page’s title is the first-level one.',
  headingAsBold: 'A heading of level {level, number} is a bold paragraph.',

  linkUnsafe:
    'The link to {address} is left out, because it runs a script or opens a local file. Its text stays.',
  linkUnreachable:
    'The link to {address} is left out, because it leads nowhere from there. Its text stays.',
  linkUnderPicture: 'The link of a picture stands in its caption: {address}',
  linkInHeader: 'The link to {address} is left out with the name of the first column.',
  linkInCode: 'The link to {address} is left out, because a block of code is plain text.',
  pictureInCode: 'The picture {address} is left out, because a block of code is plain text.',

  pictureUnpublished:
    '{count, plural, one {A picture is} other {# pictures are}} not published yet: {names}. Readers would not see {count, plural, one {it} other {them}}; publish the pictures of this issue first.',
  pictureMissing: 'The picture {address} was not found and is left out.',
  pictureUnknownFormat: 'The file {address} is not a picture that browsers show and is left out.',
  pictureRefusedFormat: '{target} takes no {format} pictures, so {address} is left out.',
  pictureUnsafe: 'The picture {address} is left out, because readers cannot load it.',
  pictureCopied: 'The picture {address} is in it as your library’s own copy.',
  pictureAsLink: 'The picture {address} is a link, because pictures on the web are not fetched.',
  pictureUnreachable: 'The picture {address} is left out, because it has no address on the web.',
  pictureLarge: 'The picture {address} has {megabytes, number} MB; over 1 MB a paste may fail.',
  pictureLeftOut: 'The picture {address} is left out, because a message is text.',
  pictureWithTextLeftOut: 'The picture {address} (“{alt}”) is left out, because a message is text.',
  pictureEmbedded:
    'The picture {address} is inside the page, because raw HTML is not given its path.',

  optionAddressMissing:
    'The channel’s own lines need “{name}”, which the channel “{channel}” gives. Fill it in first.',
  nothingToSend: 'There is nothing to send.',
  headerForTitle: 'The channel’s own header stands in place of the title: “{title}”',
  linkTooLong: 'The link to {address} is left out, because its address is too long to be sent.',
  messageCut:
    'This is too long for one message and is cut in {parts, number} at the ends of paragraphs or sentences.',
  noPhoto: 'No picture goes with the message: the issue shows none that could be sent.',
  photoByAddress: 'Send the picture {address} with the message.',
  pictureNotMade: 'The picture {name} could not be made: {cause}',
  documentNotMade: '{name} could not be made: {cause}',
  captionTooLong:
    'The text has {used, number} characters and below a picture {limit, number} fit, so the picture goes first and the text in messages of its own.',
  plainFormTooLong:
    'With the addresses in it the plain form of {count, plural, one {# message} other {# messages}} is too long to be sent by hand. The HTML form fits; the channel’s option “format: plain” splits by the plain form.',

  wordGuarded: 'An unseen character keeps “{word}” from becoming a link.',
  teaserWithoutAddress:
    'The teaser links nowhere, because the channel does not say the address of the issue (option “address”).',
  teaserAddressUnread: 'The address {address} will not be a link there.',
  teaserTitleCut: 'The title is cut to fit: “{title}”',
  teaserOnly:
    'A teaser names {shown, number} of {items, plural, one {# item} other {# items}}; everything else of the issue is left out.',

  threadOnly:
    'A thread of {posts, plural, one {# post} other {# posts}} tells of each item in a post of its own, as far as it takes; everything else of the issue is left out.',
  threadLinkInRecord:
    'The address {address} is too long for the text of a post, where its host stands; the record links to all of it.',

  leftAsWritten: 'This stands as it was written, because its place in the text is unclear: {text}',
  tagAsText: '“{tag}” is shown as text.',
  elementDropped: 'A “{construct}” element is left out with what is in it.',
  embedAsAddress:
    'In place of the “{construct}” stands {address}. Press Enter behind it to embed it again.',
  insertPaywall: 'Insert the paywall here by hand.',
  lookLost:
    'What “{name}” looks like is lost; its text stays ({count, plural, one {once} other {# times}}).',
  tableAsList: 'A table is a list of its {rows, plural, one {row} other {# rows}}.',
  tableWithColumnsAsList:
    'A table is a list of its {rows, plural, one {row} other {# rows}}; its columns were: {columns}',
  taskBox: 'A task’s box is the character ☐ or ☑.',
  footnoteAtEnd: 'Footnote {number, number} stands at the end, and its number does not link.',
  paragraphUnread:
    'A paragraph has too many emphasis marks or open brackets to be read; it stays plain text.',

  pictureLargeInPage: 'The picture {address} makes the page {megabytes, number} MB larger.',
  picturesToRehost:
    '{count, plural, one {A picture} other {# pictures}} on the web must be put in by hand, as the editor takes none from other sites: {addresses}',
  linksAsReferences:
    '{count, plural, one {A link is} other {# links are}} numbered and in a list at the end, because links to other sites do not work there.',
  embedAsLink: 'In place of the “{construct}” stands a link to {address}.',
  optionRefused: 'The channel’s option “{name}” is not understood. Correct it in galley.yaml.',
  optionChoices:
    'The channel’s option “{name}” is not understood; it may be {choices}. Correct it in galley.yaml.',
  optionUnknown:
    'There is no option “{name}” for this channel’s target. Correct it in galley.yaml.',
  pathNeeds: 'The path “{path}” has {name}, which this issue does not have.',
  pathUnusable: 'The path “{path}” cannot be the path of a file.',
  archiveNoReadme:
    'The folder has no README, so the issue’s file was written and no list was changed.',
  archiveUnreadable: '{path} is there but cannot be read as text.',
  archiveNoNumber:
    'The issue has no number, so it cannot be put into the list of issues. Add one to its title (#15) or its front matter (number: 15).',
  archiveNoList:
    'No list in {files} leads to issues in the folder “{folder}”. Put the first issue into it by hand, or set the channel’s path option.',
  archiveGap:
    'The newest issue that {path} lists is {last, number}, so issue {number, number} is not the next one.',
  archiveNumberTaken:
    '{path} lists issue {number, number} already, and it leads to another file: {other}',
  archivePathTaken: '{path} lists the file {file} already, as issue {other, number}.',
  archiveListedTwice: '{path} lists issue {number, number} twice. Remove one of the two.',

  mailSize: 'The HTML has {kilobytes, number} KB of the 102 that Gmail shows.',
  mailNearLimit:
    'The HTML has {kilobytes, number} KB. Gmail shows 102, and what the sending service adds counts too: send a digest, or take something out.',
  mailClipped:
    'The HTML has {kilobytes, number} KB. Gmail shows 102 and hides the rest behind a link: send a digest, or take something out.',

  importNoBody: 'Not taken: the export has no text for it.',
  importWidget: 'Left out, because only Substack’s own pages have it: “{text}”',
  importEmpty: 'Not taken: there is nothing in it.',
  importDraft: 'It was not published; its front matter says so (draft: true).',
  importNoDate: 'It has no date.',
  importThere: 'Not taken: the same text is there already, as {file}.',
  importRenamed: 'Another file has the name {name}, so it is called {file}.',
  importNotText: 'Not taken: it is no text in UTF-8.',
  importTooLarge: 'Not taken: it is larger than {megabytes, number} MB.',
  importTooDeep: 'Not taken: it nests more deeply than can be read.',
  importLink: 'Not taken: it is a link to another place.',
  importUnknown: 'Not taken: it is no Markdown, no Substack export and no feed.',
  importUnreadable: 'Not taken: {cause}',
  importZipDamaged: 'Not taken: the zip is damaged or of a kind that is not read.',
  importZipUnsafe: 'Not taken: the zip holds {name}, a path or a link that leads out of it.',
  importZipTooLarge: 'Not taken: the zip would grow to more than {megabytes, number} MB.',
  importZipNoPosts: 'Not taken: the zip has no posts.csv, so it is no Substack export.',
  importPictureThere: 'Another picture has the name {name}; it was not copied.',
  importPictureMissing: 'The picture {name} was not found.',

  siteHidesFuture:
    '{target} shows no page before its day: this one appears with a build on or after {date}.',
  feedFuture: 'Left out of the feeds until its day, {date}.',
  feedNotOut: 'Left out of the feeds: its status is draft or scheduled.',
  feedNoAddress:
    'Left out of the feeds: the rule for addresses needs what this issue does not have.',
  feedSameAddress: 'Left out of the feeds: another issue has the address {address}.',

  pasteLinksWord:
    'The editor may make “{word}” a link when it is pasted. Written as code it stays text.',
  pasteChangesLink:
    'The editor may link “{word}” to itself and not to {address}. Change the link’s text.',
  pasteReadsMarks:
    'The editor may read “{text}” as formatting when it is pasted. Written as code it stays text.',

  embargo:
    'This channel is public, and issue {number} goes public in full when issue {until} is out. Send the digest, or call the channel’s audience paid.',
  embargoNoNumber:
    'The issue has no number, so nobody can say when it goes public in full: that is {after, plural, one {# issue} other {# issues}} later. Give it a number, or send the digest.',
  digestLeak:
    'The digest would carry the {count, plural, one {link of an item} other {links of # items}}, which only the full edition has: {addresses}. Take {count, plural, one {it} other {them}} out of the digest’s text, or let the channel carry item links.',
  snippetGone:
    'The library has no snippet “{name}”, which this channel puts around the issue. Save one under that name, or take it out of the channel.',
  targetGone: 'Galley knows no target “{name}”. Choose another one for this channel.',
  noChannelFolder: 'No folder is set for this channel. Choose one in its settings.',
  toCome:
    '{count, plural, one {A TK mark is} other {# TK marks are}} still in the text: something is to come.',
  exportBroke:
    'Something went wrong inside Galley while this was exported ({cause}). Other targets and channels are not affected.',
} as const;
