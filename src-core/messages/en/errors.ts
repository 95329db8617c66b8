/** What happened, to what, and what to do next; the keys are the codes of AppError. */
export const errors = {
  'file/not-found':
    '“{name}” is no longer there. It may have been moved or deleted; your text is still here.',
  'file/not-readable': '“{name}” could not be read: {cause}. Check its permissions and try again.',
  'file/too-large':
    '“{name}” is {megabytes, number} MB; Galley opens issues of up to {limit, number} MB. Split the file and open the parts.',
  'file/not-writable':
    '“{name}” could not be saved: it may not be written here ({cause}). Your text is still here; save it somewhere else or change the permissions.',
  'file/disk-full':
    '“{name}” could not be saved: the disk is full. Your text is still here and the file is unchanged; free some space and save again.',
  'file/exists':
    '“{name}” is already there, so nothing was written. Open it, or move it away first.',
  'file/failed': '“{name}” could not be written ({cause}). Your text is still here; try again.',
  'file/changed-on-disk':
    '“{name}” was changed by another program. Nothing was overwritten; choose which version to keep.',
  'journal/not-recorded':
    'What you type is not being recorded ({cause}), so a crash would lose what is not saved. Saving works as ever; recording is tried again with every change.',
  'library/not-found': 'The folder “{path}” is not there. Choose another folder.',
  'library/not-a-folder': '“{path}” is a file. Choose the folder that holds your issues.',
  'library/not-readable':
    'The folder “{path}” could not be read: {cause}. Check its permissions or choose another folder.',
  'export/refused': 'The export to {target} was refused: {reason}',
  'export/is-issue':
    'Nothing was exported: “{name}” in {folder} is an issue of this library, which no export replaces. Choose another folder for the export.',
  'export/no-folder': 'Choose a folder for {target} first.',
  'release/no-address':
    '“{text}” is no web address, so nothing was noted. Paste the address of the page, with https://.',
  'settings/not-settings': '“{name}” holds no settings of Galley.',
  'feeds/not-opml':
    '“{name}” is no OPML file that can be read, so nothing was taken. Export the list of feeds from your reader once more.',
  'feeds/opml-too-many':
    '“{name}” lists far more feeds than a person reads, so nothing was taken. Keep those that you want in it, and try again.',
  'net/bad-address':
    '“{address}” is no address that Galley fetches from: it must begin with http:// or https:// and hold no password.',
  'net/private':
    '{host} is an address of this computer or its own network, so it was not asked. Only an address that you have typed here yourself may lead there.',
  'net/offline':
    '{host} was not reached: this computer is offline. It waits until you are online again.',
  'net/no-host': 'There is no {host} on the network. Check the address.',
  'net/unreachable': '{host} does not answer ({cause}). Try again later, or check the address.',
  'net/timeout':
    '{host} was not finished after {seconds, number} seconds, so it was stopped. Try again later.',
  'net/too-big':
    '{host} sends more than {megabytes, number} MB, so it was stopped and nothing of it was taken.',
  'net/redirects':
    '{host} leads from one address to the next without end, so it was stopped. Check the address in a browser.',
  'net/status':
    '{status, select, 404 {There is nothing at this address of {host} any more (404). Check the address, or remove it.} 410 {What was at this address of {host} is gone for good (410). Remove it.} 401 {{host} wants a password (401), which Galley does not send.} 403 {{host} refuses to answer Galley (403). Open it in a browser.} other {{host} answered with the error {status}. Try again later.}}',
  'net/busy':
    '{host} asks to be left alone for now. {minutes, plural, =0 {Try again later.} one {Try again in a minute.} other {Try again in # minutes.}}',
  'net/unreadable':
    'What {host} sent is damaged, or not what it should be, so nothing of it was taken.',
  'net/no-feed':
    'What {host} sends is no feed, and names none. Look for the address of its feed on the page.',
  'net/stopped': 'Stopped before {host} had answered.',
  'clipboard/not-readable':
    'What is on the clipboard cannot be read; another program may be holding it. Try once more.',
  'image/not-a-picture':
    '“{name}” is not a picture: {looks, select, text {it holds text, whatever its name says} empty {it is empty} other {its content is none that Galley knows}}. Choose a PNG, JPEG, GIF, WebP, AVIF, HEIC or SVG.',
  'image/unsupported':
    '“{name}” is {format}, which Galley does not take in. Save it as PNG or JPEG and insert that.',
  'image/too-large':
    '“{name}” is {megabytes, number} MB; Galley takes in pictures of up to {limit, number} MB. Make it smaller first.',
  'image/too-many-pixels':
    '“{name}” has {megapixels, number} million pixels; Galley takes in up to {limit, number} million. Make it smaller first.',
  'image/damaged':
    '“{name}” is damaged or not complete, so it was not taken in. Get it again from where it came from.',
  'image/too-slow':
    '“{name}” could not be made smaller within {seconds, number} seconds, so it was given up. Make it smaller first.',
  'image/cannot-be-small':
    '{frames, plural, one {“{name}” still has {kilobytes, number} KB at its smallest; the limit is {limit, number} KB. Crop it, or raise the limit (images: limit) in galley.yaml.} other {“{name}” is an animation and still has {kilobytes, number} KB with all of its frames; the limit is {limit, number} KB. Cut it shorter, or raise the limit (images: limit) in galley.yaml.}}',
  'image/failed': '“{name}” could not be read ({cause}). Nothing was changed.',
  'image/forgotten': 'The picture is not there any more. Insert it again.',
  'image/bad-command':
    "{cause, select, quote {The command that publishes pictures has a quote that is not closed.} shell {The command that publishes pictures has signs that only a shell reads (such as | or &); put them into a script of your own and name that.} file {The command that publishes pictures does not say where the picture’s path goes: write '{file}' there.} program {The command that publishes pictures must begin with a program, not with '{file}' or '{name}'.} other {The command that publishes pictures is empty.}} Correct it in galley.yaml (images: publish).",
  'image/nothing-to-publish-with':
    'The library does not say where its pictures are published. Set a base address or a command in galley.yaml (images: base, publish).',
  'translation/no-command':
    'The library names no command that translates. Set one in galley.yaml (translation: command).',
  'translation/bad-command':
    '{cause, select, quote {The command that translates has a quote that is not closed.} shell {The command that translates has signs that only a shell reads (such as | or &); put them into a script of your own and name that.} other {The command that translates is empty.}} Correct it in galley.yaml (translation: command).',
  'translation/failed': 'The command that translates gave no answer: {cause}.',
  'translation/no-instructions':
    '“{name}”, where the library’s instructions for translations are to stand, cannot be read. Correct galley.yaml (translation: instructions).',
  'clipboard/failed':
    'The clipboard did not take the text. Another program may be holding it; try again.',
  'season/no-issues':
    'The library has no issues from {from, number} to {to, number}, or they are still being read.',
  'season/not-there':
    '“{path}”, which galley.yaml names for this season, is not there. Write it, or correct galley.yaml (season).',
  'season/is-issue':
    '“{name}” is an issue, and no season is written over one. Choose another name.',
  'season/bad-name': 'A file cannot be called “{name}”. Choose another name.',
  'season/too-complex':
    'The season was given up after {seconds, number} seconds: one of its texts is too complex.',
  'season/failed': 'The season was not made: {cause}.',
  'import/no-plan':
    'What was read for the import is no longer there. Choose the files or the folder once more.',
  'import/too-complex':
    'Reading was given up after {seconds, number} seconds: there is too much, or one of the texts is too complex.',
  'import/failed': 'It could not be read: {cause}.',
  'git/not-installed':
    'Git is not installed on this machine, so nothing can be committed or pushed from here. Install it and look again.',
  'git/too-old':
    'The installed Git is version {version}; Galley needs 2.32 or newer. Update it and look again.',
  'git/not-found': 'There is no Git repository in “{folder}” any more.',
  'git/unsupported':
    '{cause, select, links {Parts of this repository are kept elsewhere by links, so Galley leaves it alone. Use Git itself there.} HEAD {Galley cannot read which branch is checked out in this repository. Use Git itself there.} other {This repository is kept in a way that Galley does not read ({cause}). Use Git itself there.}}',
  'git/timeout': 'Git was not finished after {seconds, number} seconds, so it was stopped.',
  'git/stopped': 'Stopped.',
  'git/busy':
    'Another Git is at work in “{folder}”, so nothing was committed. Wait for it; if none runs, delete index.lock in its .git folder.',
  'git/detached':
    'No branch is checked out, so a commit would belong to none. Check one out in this repository first.',
  'git/in-progress':
    '{what, select, merge {A merge} rebase {A rebase} revert {A revert} bisect {A bisection} other {A cherry-pick}} has begun in this repository and is not finished. Finish it or give it up first.',
  'git/conflicted':
    '“{name}” has conflicts that are not resolved. Resolve them in this repository first.',
  'git/nothing': 'These files are in the last commit already.',
  'git/no-message': 'A commit needs a message.',
  'git/filtered':
    '“{name}” goes through the filter “{filter}” on its way into this repository (as with Git LFS), and Galley runs no filters. Nothing was committed; commit this file with Git itself.',
  'git/no-identity':
    'Git does not know who commits. Tell it once with: git config --global user.name "Your name" and git config --global user.email you@example.com',
  'git/moved-on':
    'Somebody else committed to this branch meanwhile. Nothing of it was changed; the files are staged. Try again.',
  'git/bad-remote':
    'Galley does not push to “{address}”: it pushes by https, ssh and into folders. Change the remote’s address, or push with Git itself.',
  'git/risky-remote':
    'Galley does not push into “{address}”: {setting, select, config {it is no bare repository that can be read} other {its settings ({setting}) could run programs on this machine}}. Push with Git itself.',
  'git/rejected':
    'The push was rejected: “{branch}” has commits there that are not here. Get them first, for example with: git pull --rebase. Then push again.',
  'git/declined': 'The other side did not take the push: {cause}.',
  'git/not-let-in':
    '{address} did not let you in. Push once with Git itself, so that it knows your login or key; Galley uses the same. Then push again.',
  'git/unreachable':
    '{address} was not reached. Check the connection and the address, then push again.',
  'git/failed': 'Git failed: {cause}.',
  'app/unexpected':
    'Something went wrong inside Galley ({cause}). Your text is still here; save it and try again.',
  'request/refused': 'The request “{channel}” was refused: {cause}.',
} as const;
