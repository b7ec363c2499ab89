### English: every word a person sees, in whole sentences.

product-full = Shareet: news headlines

## The ticker
ticker-name = News ticker
ticker-pause = Pause
ticker-resume = Resume
ticker-next = Next headline
ticker-previous = Previous headline
ticker-close = Close the bar on this page
ticker-leaveSite = Turn the bar off on this site
ticker-empty = No headlines yet. They appear here as they come in from your sources.
ticker-empty-muted = All your sources are muted. They can be unmuted in the options.
ticker-otherEdge = Move the bar to the other edge on this site
ticker-new = New
ticker-menu = Options for this headline
ticker-reader = Open in the reader
ticker-original = Open the original
ticker-save = Save
ticker-unsave = Remove from saved
ticker-copy = Copy the link
ticker-mute = Mute this source
ticker-undo = Undo
ticker-saved = The headline is saved.
ticker-unsaved = The headline is no longer saved.
ticker-copied = The link is copied.
ticker-muted = The source is muted. It can be unmuted in the options.
ticker-failed = That did not work. You can try again.

## Latest news
latest-title = Latest news
latest-empty = No news yet. Add a source to see its headlines here.
latest-waiting = No news yet. Headlines appear here as soon as one of your sources answers.
latest-muted = All your sources are muted. They can be unmuted in the options.
latest-unread = Unread
latest-add-source = Add a source
latest-options = Options

refresh = Refresh
refresh-stop = Stop
refresh-progress =
    { $total ->
        [one] Refreshing one source…
       *[other] Refreshing: { $done } of { $total } sources done.
    }
refresh-none = There are no sources to refresh. Add one first.
refresh-added =
    { $added ->
        [0] Nothing new in your sources.
        [one] One new headline came in.
       *[other] { $added } new headlines came in.
    }
refresh-failed =
    { $failed ->
        [one] One source could not be refreshed; the options say why.
       *[other] { $failed } sources could not be refreshed; the options say why.
    }
refresh-left =
    { $left ->
        [one] One source is left and will be refreshed in the background soon.
       *[other] { $left } sources are left and will be refreshed in the background soon.
    }
refresh-held =
    { $held ->
        [one] The site of one source has asked for a pause and is left alone until it is over.
       *[other] The sites of { $held } sources have asked for a pause and are left alone until it is over.
    }
refresh-offline = There is no network. Your sources are refreshed when it is back.
refresh-broken = The refresh broke off. You can start it again now.

## The bar on this page
bar-state-off = The bar is off on every page. You can turn it on in the options.
bar-state-off-here = The bar is off on { $host }.
bar-state-join = Turn it on here
bar-state-not-chosen = The bar runs on the sites that you chose, and this page is not one of them.
bar-state-ungranted = The bar is wanted, but the browser has not let it into pages yet. Allow it in the options.
bar-state-forbidden = The browser lets no extension into this page, so the bar can’t run here.
bar-state-not-a-page = This is a document and not a web page, so the bar can’t run here.
bar-state-closed = The bar was closed on this page. It comes back when the page is reloaded.
bar-state-private = The bar stays out of private windows unless you allow it in the options.

## The reader
reader-title = Reader
reader-original = Original page
reader-no-link = This headline has no link to a full story. You can open the page that it came from.
reader-source-page = Open the source’s page
reader-gone = This headline is no longer stored on your device.
reader-empty-article = Nothing of this article can be shown safely. You can read it on its own site.

## The list: filters and selection
list-search = Search headlines and articles
list-view = What is shown
list-view-all = All
list-view-unread = Unread
list-view-saved = Saved
list-filters = Filter
list-filters-on = Filter (on)
list-source = Source
list-source-any = All sources
list-source-all = All of this source
list-language = Language
list-language-any = All languages
list-read-all = Mark all as read
list-read-all-source = Mark all of this source as read
list-marking = Marking headlines as read…
list-marked =
    { $count ->
        [0] There are no unread headlines.
        [one] One headline was marked as read.
       *[other] { $count } headlines were marked as read.
    }
list-mark-read = Mark as read
list-mark-unread = Mark as unread
list-private = A private window leaves no marks of what was read.
list-open-behind = Open in the background
list-open-page = Open the page it came from
list-opened-behind = The headline was opened in the background.
list-opened =
    { $count ->
        [one] One headline was opened in the background.
       *[other] { $count } headlines were opened in the background.
    }
list-select = Select
list-select-named = Select “{ $title }”
list-select-several = Select several
list-select-end = Done selecting
list-selection = Selected headlines
list-selected =
    { $count ->
        [0] No headlines selected
        [one] One headline selected
       *[other] { $count } headlines selected
    }
list-open-selected =
    { $count ->
        [0] Open
        [one] Open it
       *[other] Open { $count }
    }
list-open-first = Open the first { $count }
list-search-web = Search the web for it
list-split = Split this story
list-split-done = The headlines of the story were split, and stay so.
list-split-nothing = This headline is not part of a story.
list-breaking = Breaking
list-story-sources =
    { $count ->
        [one] 1 source
       *[other] { $count } sources
    }
list-arrivals =
    { $count ->
        [one] One new headline
       *[other] { $count } new headlines
    }
list-reading = Loading…
list-reading-to = Loading: at headlines of { $date }…
list-failed = The rest of the headlines could not be read from your device.
list-retry = Try again
list-top = Back to the newest
list-dismiss = Dismiss
list-nothing-saved = Nothing saved yet. The save button beside a headline keeps it here.
list-nothing-unread = There is nothing unread here.
list-nothing-here = There are no headlines for this filter.
list-nothing-found = Nothing was found. The search was understood like this:
list-query-words = With { $what }
list-query-without = Without { $what }
list-query-sources = From a source called { $what }
list-query-not-sources = Not from a source called { $what }
list-query-since = Since { $what }
list-query-odd = “{ $text }” was not understood in the search and was left out.
list-keys = Keyboard shortcuts
keys-move = Next or previous headline
keys-page = A page down or up
keys-ends = Newest or oldest headline
keys-open = Open
keys-behind = Open in the background
keys-save = Save or remove from saved
keys-read = Mark as read or unread
keys-select = Select, or select all in between
keys-search = Search
keys-leave = Clear the search or stop selecting
keys-help = Show these keys
news-title = Shareet: latest news
news-open-page = Full page
news-open-side = Side list

## Search

## Stories

## Rules
options-rules = Rules
rules-explain = A rule looks for words in your headlines and mutes, highlights or saves what it finds, or notifies you of it. Accents, case and the variants of a letter make no difference.
rules-none = No rules yet.
rule-add = Add a rule
rule-text = What to look for
rule-kind = How to look for it
rule-kind-words = Words
rule-kind-phrase = Phrase
rule-kind-pattern = Pattern
rule-hint-words = All of these words, in any order.
rule-hint-phrase = These words side by side, in this order.
rule-hint-pattern = A regular expression in RE2 syntax: storm|flood finds either word.
rule-fields = Where
rule-field-title = Headline
rule-field-source = Name of the source
rule-field-author = Author
rule-field-text = Text of the article
rule-actions = What to do
rule-action-mute = Mute
rule-action-highlight = Highlight
rule-action-breaking = Mark as breaking
rule-action-notify = Notify me
rule-action-save = Save
rule-actions-hint = Notifying and saving begin with the headlines that come in from now on.
rule-alerts-off = Alerts are off, so no notification comes until you turn them on in the section “Alerts”.
rule-preview-empty = There are no headlines yet to try this rule on.
rule-preview-none =
    { $looked ->
        [one] This rule finds nothing in the one headline that is stored.
       *[other] This rule finds nothing in the last { $looked } headlines.
    }
rule-preview =
    This rule would have { $action ->
        [mute] muted
        [highlight] highlighted
        [save] saved
       *[other] found
    } { $matched } of the last { $looked ->
        [one] one headline
       *[other] { $looked } headlines
    }.
rule-save = Save the rule
rule-cancel = Cancel
rule-saved = The rule is saved. Headlines that are stored follow it too.
rule-about = { $kind } in: { $fields }. What it does: { $actions }.
rule-on = On
rule-on-named = Rule “{ $text }” is on
rule-edit = Edit
rule-edit-named = Edit the rule “{ $text }”
rule-remove = Remove
rule-remove-named = Remove the rule “{ $text }”
rule-removed = Removed the rule “{ $text }”.
rule-undo = Undo
rule-undo-named = Undo the removal of the rule “{ $text }”
rule-problem-empty = There is nothing to look for. Write a word or more.
rule-problem-too-long = This is too long for a rule, which may have 500 characters. Shorten it, or make two rules of it.
rule-problem-pattern = This pattern can’t be used: it is not a regular expression in RE2 syntax, or it is too large. Check its brackets, and leave out look-ahead, back-references and long repetitions.
rule-problem-storage = The browser refused to store the rule. The disk may be full.
rule-problem-no-fields = Choose at least one place to look in.
rule-problem-no-actions = Choose at least one thing to do.
rule-problem-broken = The rule was not saved. You can try again.

## Alerts
alerts-title = Alerts
alerts-explain = The browser shows a notification when news comes that matters to you. That needs its permission, which is given back when you turn alerts off.
alerts-of = When to notify you
alerts-of-off = Never
alerts-of-rules = For what your rules ask
alerts-of-breaking = For what your rules ask, and for breaking news
alerts-refused = The browser did not allow notifications, so your choice stays as it was.
alerts-revoked = You want notifications, but the browser does not allow them now, so none are shown.
alerts-allow = Allow notifications
alerts-summary =
    { $count ->
        [one] 1 new story
       *[other] { $count } new stories
    }

## Storage and offline
age-offline = Updated { $ago }; no network.
age-failing = Updated { $ago }; nothing has come since.

storage-title = Storage
storage-explain = What you have saved is never deleted, and neither are headlines that their source still lists. The rest is deleted automatically, once a day.
storage-used = Shareet takes about { $size } on your disk.
storage-used-unknown = The browser does not say how much Shareet takes on your disk.
storage-counting = Counting…
storage-broken = What is stored could not be counted.
storage-free = Delete old news now
storage-freeing = Deleting…
storage-freed-nothing = Nothing is older or larger than you chose, so nothing was deleted.
storage-freed-texts = Articles and pictures of about { $size } were deleted; no headline was.
storage-freed =
    { $count ->
        [one] 1 headline was deleted with its article; they took about { $size }.
       *[other] { $count } headlines were deleted with their articles; they took about { $size }.
    }
storage-free-broken = The deletion was interrupted. It will finish on its own later, and you can try again now.
storage-persist-explain = If the disk runs full, the browser may delete what sites and extensions store without asking. Protected storage prevents that.
storage-persist = Ask for protected storage
storage-persisted = Your storage is protected: the browser does not delete it on its own.
storage-persist-refused = The browser did not grant protected storage. It may do so later, so you can ask again.
size-kilobytes = { $value } kB
size-megabytes = { $value } MB
storage-headlines =
    { $count ->
        [0] No headlines
        [one] 1 headline: about { $size }
       *[other] { $count } headlines: about { $size }
    }
storage-articles =
    { $count ->
        [0] No articles
        [one] 1 article: about { $size }
       *[other] { $count } articles: about { $size }
    }
storage-pictures =
    { $count ->
        [0] No pictures
        [one] 1 picture: about { $size }
       *[other] { $count } pictures: about { $size }
    }
storage-pages =
    { $count ->
        [0] No pages fetched ahead
        [one] 1 page fetched ahead: about { $size }
       *[other] { $count } pages fetched ahead: about { $size }
    }

## The full article
article-loading = Fetching the article from { $host }…
article-stop = Stop
article-needs = This article is on { $host }. Shareet contacts that site only once you allow it.
article-needs-guess = { $host } sends its readers on to another host, probably { $likely }. Shareet can follow once you allow that too.
article-needs-unknown = { $host } sends its readers on to another host, and the browser does not say which. The original page leads there.
article-allow = Allow { $host } and read
article-refused = { $host } was not allowed, so nothing was fetched. You can read the article on its own site.
article-retry = Try again
article-stub = The site shows the whole of this article only to those who subscribe or sign in. This is its beginning.
article-from-page = Fetch the article from its page
article-problem-no-article = No article was found in this page. You can read it on its own site.
article-problem-paywalled = The page shows the whole article only to those who subscribe or sign in. What came with the headline stays.
article-problem-not-a-page = There is no web page behind this headline but a file or something else that can’t be read here. You can open the original.
article-problem-no-link = This headline has no link to a full story.
article-problem-stopped = The article was not fetched: it was stopped.
article-problem-invalid-article = What was found in this page is too large or too damaged to be kept. You can read it on its own site.
article-problem-headline-gone = The article was not stored: its headline is no longer on your device.
article-problem-offline = There is no network. The article can be fetched when it is back.
article-problem-unreachable = { $host } did not answer. It may be down.
article-problem-timeout = { $host } took too long to answer.
article-problem-interrupted = The answer of { $host } broke off before its end.
article-problem-gone = The page is no longer there.
article-problem-closed = { $host } does not give this page without signing in, or refuses readers like this one. You can open the original.
article-problem-http-status = { $host } answered with an error ({ $status }).
article-problem-too-large = The page is larger than the limit of 8 MB, so it was not read.
article-problem-private-address = The link leads into your private network ({ $host }), which only a source that you typed yourself may do.
article-problem-storage = The article could not be stored. The disk may be full.
article-problem-internal = Shareet made a mistake while reading this page. Please report it, with the page’s address if you can.
picture-at = Picture at { $host }
pictures-off =
    { $count ->
        [one] This article has one picture, at { $hosts }. It is not loaded.
       *[other] This article has { $count } pictures, at { $hosts }. They are not loaded.
    }
pictures-show = Show the pictures of this article
pictures-always = Always show pictures of this source
pictures-stop = Stop always showing pictures of this source
pictures-loading = Fetching the pictures…
pictures-refused = The hosts of the pictures were not allowed, so none was loaded.
pictures-partly = Some pictures could not be loaded.
pictures-broken = Fetching the pictures broke off. You can try again.

## Reading tools
reader-tools = Reading tools
reader-previous = Previous story
reader-next = Next story
reader-no-previous = There is no newer story.
reader-no-next = There is no older story.
reader-save = Save
reader-look = Text appearance
reader-listen = Read aloud
reader-more = More
reader-larger = Larger text
reader-smaller = Smaller text
reader-copy = Copy with source
reader-file = Save as a file
reader-print = Print
reader-keys = Keyboard shortcuts
reader-close = Close the panel
reader-minutes =
    { $minutes ->
        [one] One minute to read
       *[other] { $minutes } minutes to read
    }
reader-others =
    { $count ->
        [one] The same story at one other source
       *[other] The same story at { $count } other sources
    }
reader-same-story = The same story at other sources
reader-around = The stories before and after
reader-resumed = You are back where you stopped reading.
reader-restart = Start at the top
reader-from = Source: { $source }
reader-is-saved = The headline is saved.
reader-is-unsaved = The headline is no longer saved.
reader-copied = The article is copied, with its source.
reader-file-saved = The article was saved to the file { $file }.
reader-failed = That did not work. You can try again.
reader-table = Table
reader-code = Code
reader-save-for-later = Save it to read later
reader-later = This headline is among those you saved. Its article can be fetched when the network is back.
reader-search-web = Search the web for it
listen-play = Start reading
listen-pause = Pause
listen-resume = Resume
listen-stop = Stop reading
listen-previous = Previous sentence
listen-next = Next sentence
listen-voice = Voice
listen-voice-remote = { $voice } (sends the text over the network)
listen-remote = The voice { $voice } does not run on your device: the text of the article is sent over the network to whoever provides the voice. Nothing is sent before you agree.
listen-agree = Agree and send the text
listen-no-voice = This device has no voice that reads this language: { $language }.
listen-how = Voices are added in the settings of the operating system, under language, speech or text to speech. Once one is added and the browser has been started again, it is offered here.
listen-unknown = The language of this article is not known, so no voice can be chosen for it.
listen-nothing = There is no text here to be read aloud.
listen-failed = The voice stopped before the end. You can resume, or choose another voice.

## Options
options-title = Shareet options
options-sources = Sources
options-look = Appearance
options-bar = The bar on pages
options-reading = Reading
options-polling = Refreshing
options-saved = Saved: { $name }.
options-failed = This change was not saved. You can try again.

## Finding sources
source-address = Address of the site or source
source-address-hint = The address of any site, page or feed. Shareet looks for its sources and shows their first headlines before you add one.
find = Find sources
find-stop = Stop
find-searching =
    { $visits ->
        [0] Looking…
        [one] Looking: one address visited…
       *[other] Looking: { $visits } addresses visited…
    }
find-found =
    { $count ->
        [one] One source found.
       *[other] { $count } sources found.
    }
find-partly = The search stopped before its end. This is what it found.
find-partly-nothing = The search stopped before it found anything. You can start it again.
find-nothing = There is no feed here, and no headlines that can be read. Another page of the site may have them.
find-refused = Shareet was not allowed to contact this site, so the search did not begin.
find-broken = The search broke off. You can start it again.
find-allow-also = Allow { $host } too
find-also-hint = Perhaps the site sends its readers on to { $host }. Shareet can follow once you allow that too.
find-results = What was found
find-close = Close the results
candidate-feed = { $format } feed
candidate-text = Text ticker
candidate-html = The page’s own headlines
candidate-unseen = Feed, not looked at
candidate-unread = Feed that could not be read
candidate-headlines =
    { $count ->
        [0] no headlines now
        [one] one headline
       *[other] { $count } headlines
    }
candidate-preview = The first headlines of “{ $title }”
candidate-add-named = Add “{ $title }”
candidate-added = Added
candidate-known = Already added
candidate-articles-at = Its articles are at { $hosts }. The browser asks for that together with the source, so that you can read them here.
candidate-elsewhere = This source is on another host, { $host }. The browser asks for it when you add the source; there is no preview before that.

## Sources
source-add = Add
source-adding = Refreshing the source to look at its headlines…
source-add-anyway = Add it anyway
source-added = Added “{ $title }”.
source-none = No sources yet. All that Shareet shows comes from the sources you add here, and it contacts nobody else.
source-remove = Remove
source-remove-named = Remove “{ $title }”
source-removed = Removed “{ $title }”.
source-undo = Undo
source-undo-named = Undo the removal of “{ $title }”
source-mute = Mute
source-mute-named = Mute “{ $title }”
source-unmute = Unmute
source-unmute-named = Unmute “{ $title }”
source-muted = Muted: it is refreshed, but its headlines are not shown.
source-grant = Allow Shareet to contact it
source-never-polled = Not refreshed yet.
source-last-success = Last refreshed: { $ago }.
source-failures =
    { $failures ->
        [one] One failure.
       *[other] { $failures } failures in a row.
    }
source-size = Size: { $kilobytes }{ "\u00A0" }kB.
source-poll = Refresh it now
source-polling = Refreshing it…
source-poll-failed = It failed again; the reason is above.
source-revive = Refresh it again
source-moved = At its last refreshes this source has led to { $address }. It may have moved there.
source-moved-taken = Another of your sources is already at { $address }. You can remove this one.
source-move = Use the new address
source-stay = Keep the address
sources-attention =
    { $count ->
        [one] One source needs your attention
       *[other] { $count } sources need your attention
    }
source-next-poll = Next refresh: { $ago }.
source-kept = Its earlier headlines are kept.
source-retired = It is no longer refreshed, and its headlines are kept until you remove it.

source-keeping = Storage and reading offline
source-ahead = Fetch articles ahead
source-ahead-hint = After each refresh the newest unread articles are fetched, so that you can read them without a network. Nothing is fetched while your browser saves data.
source-ahead-missing = Its articles at { $hosts } are not fetched: Shareet is not allowed to contact that site.
source-ahead-allow = Allow that site
source-keep-days = How long its headlines are kept
source-keep-megabytes = Maximum space for its articles
source-keep-general = Same as all sources
source-keep-longest = Ten years

add-invalid-address = This is not a web address. An address begins with https:// or http://.
add-already-added = This source has already been added.
add-refused = Shareet was not allowed to contact this site, so the source was not added.
add-broken = The source was not added. You can try again.

outcome-fresh =
    { $added ->
        [0] No new headlines at the last refresh.
        [one] One new headline at the last refresh.
       *[other] { $added } new headlines at the last refresh.
    }
outcome-unchanged = Nothing has changed since the previous refresh.
outcome-empty = The page is empty and has no headlines.
outcome-not-a-source = There is no news at this address that can be read: it is neither a feed nor a page with headlines.
outcome-offline = There is no network.
outcome-unreachable = { $host } did not answer. The address may be wrong, or the site may be down.
outcome-timeout = { $host } took too long to answer.
outcome-http-status-404 = There is nothing at this address (404). The source may have moved: look for its new address on the site.
outcome-http-status-401 = The site asks for a name and a password (401).
outcome-http-status-403 = The site refuses this request (403). It may be blocking feed readers.
outcome-http-status-410 = The site has removed this source for good (410).
outcome-http-status-429 = The site asks for fewer requests (429).
outcome-http-status = { $host } answered with an error ({ $status }).
outcome-interrupted = The answer of { $host } broke off before its end.
outcome-page-for-feed = A web page came in place of the feed. Most often it is a network’s sign-in page: open any page in the browser and sign in.
outcome-redirected = { $host } sends its readers on to another host that Shareet may not contact, and the browser does not say which. Open the address to see where it leads, and add the source by the address that you find there.
outcome-too-large = The page is larger than the limit of 8 MB, so it was not read.
outcome-needs-permission = Shareet is not allowed to contact { $host }. Use the button below to allow it.
outcome-private-address = The source led to an address inside your private network ({ $host }), so the answer was discarded.
outcome-incomplete-address = This source came back without the secret part of its address. Add it again with the whole address.
outcome-storage = The browser refused to store the headlines. The disk may be full.
outcome-internal = Shareet made a mistake while reading this source. Please report it, with the source’s address if you can.

## Lists of sources
lists = Import and export
import-choose = Import a file
import-reading = Reading the file…
import-new =
    { $count ->
        [0] No source in the file is new.
        [one] One source in the file is new.
       *[other] { $count } sources in the file are new.
    }
import-known =
    { $count ->
        [one] One has been added before.
       *[other] { $count } have been added before.
    }
import-repeated =
    { $count ->
        [one] One is there twice and is added once.
       *[other] { $count } are repetitions; each source is added once.
    }
import-impossible =
    { $count ->
        [one] One can’t be imported; the reason is below.
       *[other] { $count } can’t be imported; the reasons are below.
    }
import-list = New sources
import-left = What is not imported
import-more =
    { $count ->
        [one] And one more.
       *[other] And { $count } more.
    }
import-state-known = already added
import-state-repeated = repeated in the file
import-state-invalid = not a web address
import-state-private = an address in a private network, added only by typing it
import-start = Import the new sources
import-cancel = Cancel
import-importing = Importing…
import-done =
    { $count ->
        [0] No source was imported.
        [one] One source was imported.
       *[other] { $count } sources were imported.
    }
import-soon = Their headlines come in one after the other.
import-refused = Shareet was not allowed to contact their sites. You can allow it by the button above the list of sources.
import-not-opml = This file is not an OPML list of sources.
import-empty = There are no sources in this file.
import-too-large = This file is too large to be a list of sources.
import-storage = The browser refused to store the sources. The disk may be full.
import-broken = The import broke off. You can start it again; nothing is imported twice.
export = Export sources (OPML)
export-done = Your sources were exported to the file { $file }.
export-left =
    { $count ->
        [one] The address of one source stands in it without its secret part, which has to be entered again wherever the list is imported.
       *[other] The addresses of { $count } sources stand in it without their secret parts, which have to be entered again wherever the list is imported.
    }
export-none = There are no sources to export yet.
export-broken = The export broke off. You can start it again.
missing-explain =
    { $count ->
        [one] One source is not refreshed because Shareet is not allowed to contact its site.
       *[other] { $count } sources are not refreshed because Shareet is not allowed to contact their sites.
    }
missing-allow = Allow all of them
missing-refused = The browser has not allowed it yet.

## Welcome
welcome-title = Welcome to Shareet
welcome-lead = Headlines from sources you choose, running along the edge of pages or in a small window. No account and nothing in between: your browser contacts your sources and nothing else.
welcome-language = Language
welcome-later = Later
welcome-later-said = Nothing is lost: sources, lists and the place of the bar are all in the options, which open from the Shareet icon in the browser.
welcome-options = Options
welcome-news = Which news?
welcome-news-hint = Ready-made packs by country and subject. No source in them has been checked yet: your browser checks them when you add them, and you see here which have answered and which have not.
welcome-search = Search the packs
welcome-packs = Packs of sources
welcome-no-pack = There is no pack of that name. You can enter the site’s own address below.
welcome-subject-arab = The Arab world
welcome-subject-world = The world
welcome-subject-economy = Economy
welcome-subject-sport = Sport
welcome-subject-technology = Technology
welcome-pack-size =
    { $count ->
        [one] one source
       *[other] { $count } sources
    }
welcome-pack-feeds = Show sources
welcome-pack-feeds-named = Show sources: { $pack }
welcome-feed-unchecked = not checked yet
welcome-feed-added = added
welcome-feed-document = named here
welcome-feed-document-named = named here: the address of “{ $name }”
welcome-chosen =
    { $count ->
        [0] No source chosen
        [one] One source chosen
       *[other] { $count } sources chosen
    }
welcome-chosen-hosts =
    { $hosts ->
        [one] The browser will ask to let Shareet contact one site, and no other.
       *[other] The browser will ask to let Shareet contact { $hosts } sites, and no others.
    }
welcome-add = Add
welcome-adding = Adding the sources… If the browser asks for permission, this goes on once you have answered.
welcome-added =
    { $count ->
        [0] No new source was added.
        [one] One source was added.
       *[other] { $count } sources were added.
    }
welcome-undo = Undo adding
welcome-undone = The sources that were added have been removed.
welcome-redo = Bring them back
welcome-broken = That did not finish. You can try again.
welcome-refused = The browser does not let Shareet contact some of the sites. Their sources are kept in your list and are not contacted; they start as soon as you allow it. Everything else works.
welcome-allow = Allow contacting them
welcome-still-refused = The browser has not allowed it yet. This button stays here, and is in the options too.
welcome-address = Address of a site or feed
welcome-list = List from another reader, or a backup
welcome-sources = Your sources
welcome-progress =
    { $answered ->
        [0] No source has answered yet.
       *[other]
            { $total ->
                [one] Your source has answered.
               *[other] { $answered } of { $total } sources have answered.
            }
    }
welcome-stop = Stop waiting
welcome-stopped = No longer waiting. The other sources are refreshed in the background.
welcome-none-answered = This device may not be connected to the network. The sources are kept in your list, and are tried again in the background.
welcome-retry = Try again
welcome-waiting = Waiting for an answer…
welcome-unallowed = Shareet may not contact it yet.
welcome-no-headlines = It has answered; there are no headlines in it now.
welcome-remove-failed = Remove all that failed
welcome-removed =
    { $count ->
        [one] One source was removed.
       *[other] { $count } sources were removed.
    }
welcome-more-sources =
    { $count ->
        [one] And one more, in the options.
       *[other] And { $count } more, in the options.
    }
welcome-where = Where does the ticker run?
welcome-where-off = In Shareet’s own window only
welcome-where-hint-off = It opens from the icon in the browser and needs no permission.
welcome-where-all = Along the edge of every page
welcome-where-hint-all = The browser has to let it into the pages. It reads nothing from them and sends nothing from them.
welcome-where-chosen = On sites you choose
welcome-where-hint-chosen = You add the sites in the options, each with its permission.
welcome-where-on = The bar now runs on open pages too. Going back to the first choice turns it off.
welcome-where-none = The bar stays off until you add a first site in the options.
welcome-ticker-empty = Headlines will run here.
welcome-ticker-waiting = Headlines will run here as they come…
welcome-done = And then
welcome-done-hint = The Shareet icon in the browser shows the latest news at any time, and all of this page is in the options.

## Editing a source
care = Edit
care-name = Its name here
care-name-hint = The name is saved when you leave the field, and no refresh changes it after that.
care-own-name = It calls itself “{ $title }”. Empty the field to go back to that.
care-folder = Folder
care-folder-hint = Put “/” between a folder and one inside it. Leave the field empty for no folder.
care-folder-wrong = The folder was not saved: at most ten folders inside one another, with names of at most 100 characters.
care-interval = Refreshed
care-interval-none = As often as it has news
care-interval-hint = When its site asks for a longer pause, it gets it.
care-every-minutes =
    { $count ->
        [one] Every minute
       *[other] Every { $count } minutes
    }
care-every-hours =
    { $count ->
        [one] Every hour
       *[other] Every { $count } hours
    }
care-every-days =
    { $count ->
        [one] Every day
       *[other] Every { $count } days
    }
care-share = Its share of the ticker
care-share-none = Same as the other sources
care-share-low = A smaller share
care-share-high = A larger share
care-share-hint = With a smaller share only its five newest headlines run. With a larger one it keeps about twice the room of the others, even where they have newer headlines.
care-direction = Direction of its headlines
care-direction-none = By their text
care-direction-rtl = Right to left
care-direction-ltr = Left to right
care-direction-hint = For headlines that run the wrong way round.
care-changed = Saved the change to “{ $title }”.
care-moved = Moved “{ $title }” to place { $at } of { $of }.
care-failed = The change was not saved. You can try again.
care-up = Move up
care-up-named = Move “{ $title }” up
care-down = Move down
care-down-named = Move “{ $title }” down
care-drag = Drag to another place
login = Name and password
login-user = User name
login-password = Password
login-hint = They are sent to { $host } alone, stay in this browser, and are left out when you export your sources.
login-readable = This address begins with http:// and not with https://: the password travels readable for anyone on the way.
login-invalid = Nothing was saved: there has to be a name or a password, no colon (:) in the name, and no control characters in either.
login-no-password = No password was typed, so what is stored stays as it is.
login-none = No name or password for this source. Only sources that ask for them need them.
login-stored = A password is stored for the user “{ $user }”. It is not shown here; you can change or remove it.
login-save = Save
login-change = Change
login-try = Save and refresh now
login-find = Search with them
login-add = Add with them
login-remove = Remove name and password
login-remove-hint = Removing them can’t be undone: you would have to type the password again.
login-removed = Removed name and password.
login-accepted = The site accepted them, and the source is refreshed.
login-not-accepted = They are saved, but the refresh with them failed. The state of the source says why.
login-wrong = The site did not accept the name and password (401). Type them again to try once more.
login-kept = The name and password will be kept with the source once you add it.

## Backups and export
backups-title = Backups and files
backup-files-hint = A Shareet file carries everything: sources, settings, rules, what you saved and what you have read. An OPML file carries sources and their folders alone, from one feed reader to another. The same button imports both.
backup-export = Export everything to a file
backup-exporting = Writing the file…
backup-exported = The file { $file } was saved where the browser keeps downloads.
backup-secrets =
    { $count ->
        [one] Include the secret part of one source’s address
       *[other] Include the secret parts of the addresses of { $count } sources
    }
backup-secrets-hint = Without them these sources are imported and ask for their whole address again.
backup-secrets-warning = Whoever gets this file can read these sources in your name. Give it to nobody.
backup-left-articles =
    { $count ->
        [one] The file has no room for the text of one saved article. Its headline is in it.
       *[other] The file has no room for the texts of { $count } saved articles. Their headlines are in it.
    }
backup-preview = What restoring the backup of { $date } changes
backup-changed = This file was changed after it was written, by somebody or by a fault. What could be read of it is shown here.
backup-same = Everything in this backup is here already, so there is nothing to restore.
backup-parts = What to restore
backup-part-sources =
    { $count ->
        [0] No new sources.
        [one] One new source.
       *[other] { $count } new sources.
    }
backup-part-sources-changed =
    { $count ->
        [one] One source gets another name, place or choice.
       *[other] { $count } sources get other names, places or choices.
    }
backup-part-settings =
    { $count ->
        [one] One setting changes.
       *[other] { $count } settings change.
    }
backup-part-rules =
    { $count ->
        [one] One rule.
       *[other] { $count } rules.
    }
backup-part-saved =
    { $count ->
        [one] One saved headline, with its article if the backup has it.
       *[other] { $count } saved headlines, with those of their articles that the backup has.
    }
backup-part-read =
    { $count ->
        [one] One mark of what you have read.
       *[other] { $count } marks of what you have read.
    }
backup-settings-list = Settings that change
backup-setting = { $name }: was “{ $before }”, becomes “{ $after }”.
backup-sites =
    { $count ->
        [0] no sites
        [one] one site
       *[other] { $count } sites
    }
backup-on = on
backup-off = off
backup-known =
    { $count ->
        [one] One source in it has been added here before.
       *[other] { $count } sources in it have been added here before.
    }
backup-private =
    { $count ->
        [one] One of the new sources is in a private network, such as a device at home. Restore the sources only if you know it.
       *[other] { $count } of the new sources are in a private network, such as devices at home. Restore the sources only if you know them.
    }
backup-refused-rules =
    { $count ->
        [one] One rule that Shareet does not understand is not restored.
       *[other] { $count } rules that Shareet does not understand are not restored.
    }
backup-adds = Restoring adds what is missing and takes what was chosen in the backup; it removes nothing. What is here is backed up first, and you can undo it.
backup-restore-chosen = Restore what is selected
backup-restoring = Restoring…
backup-restoring-part = Restoring: { $percent }%
backup-stop = Stop
backup-done = The backup was restored.
backup-stopped = Restoring was stopped. What was restored before that stays.
backup-undone = Everything is as it was before the restore, except what changed since.
backup-no-undo = This restore cannot be undone.
backup-broken = The restore broke off. You can start it again; nothing is restored twice.
backup-local = Automatic backups
backup-local-explain = A backup is written every day and after changes, on this device alone, apart from the database. The last five are kept, and one that is about a week old. Passwords are not in them.
backup-now = Back up now
backup-written = A backup was written.
backup-write-broken = No backup was written. You can try again.
backup-none = No backups yet. The first is written by itself, after a change or within a day.
backup-restore = Restore…
backup-restore-named = Restore the backup of { $date }
backup-not-whole = This backup is not whole: its writing was cut off or it was damaged, so it is not relied on.
backup-about = { $reason } · { $size }
backup-reason-daily = daily backup
backup-reason-change = after a change
backup-reason-asked = when you asked
backup-reason-restore = before a restore
backup-reason-reset = before a new database
backup-reason-upgrade = before an update of Shareet
backup-problem-not-a-backup = This file is neither a list of sources nor a Shareet backup.
backup-problem-damaged = This backup is cut off or damaged, so nothing was restored from it.
backup-problem-newer = A newer version of Shareet wrote this backup. Update Shareet to restore it.
backup-problem-gone = This backup is not there any more.
backup-problem-unavailable = The browser has no place for backups in this mode. You can still export to a file.
backup-problem-storage = The browser refused to store this; the disk may be full. Nothing was changed, and earlier backups are still there.
backup-problem-nothing = There is nothing here to back up or to undo.
backup-problem-busy = Another restore is under way. You can start once it has ended.
backup-problem-too-large = This file is too large to be read here.
recovered = Shareet’s database was lost; it may have been damaged. This came back automatically:
recovered-backup = Everything in the backup written on { $date }. What changed after that may be lost, except the list of sources.
recovered-mirror =
    { $count ->
        [0] No source came back.
        [one] One source. There was no good backup, so settings, rules and what you saved are lost.
       *[other] { $count } sources. There was no good backup, so settings, rules and what you saved are lost.
    }
recovered-sources =
    { $count ->
        [0] no sources
        [one] one source
       *[other] { $count } sources
    }
recovered-rules =
    { $count ->
        [0] no rules
        [one] one rule
       *[other] { $count } rules
    }
recovered-saved =
    { $count ->
        [0] no saved headlines
        [one] one saved headline
       *[other] { $count } saved headlines
    }
recovered-incomplete =
    { $count ->
        [one] One source needs its whole address entered again.
       *[other] { $count } sources need their whole addresses entered again.
    }
recovered-dismiss = OK

## Repair
repair-title = Repairing Shareet
repair-open = Repair page
repair-reload = Reload this page
repair-page-broken = This page stopped because of an error. Reloading it may be enough; the repair page has what to do if it happens again.
repair-checking = Checking the database…
repair-fine = The database opens and can be read. Nothing needs repair.
repair-renewing = Starting a new database and bringing back what can be…
repair-renewed = A new database has begun, and everything that was safe is back in it. The news page tells what came back.
repair-problem-newer = A newer version of Shareet wrote the database. This version does not open it, so as not to spoil it.
repair-problem-upgrade = Bringing the database to the form of this version of Shareet did not work. It is as it was, and nothing in it was lost.
repair-problem-blocked = Another page of Shareet, of an older version, is holding the database.
repair-problem-full = The database cannot be opened because the disk is full.
repair-problem-unreadable = The browser cannot open Shareet’s database. It may be damaged.
repair-problem-refused = The browser refused to delete the database or to start another.
repair-problem-unready = The database is in order, but Shareet cannot begin its work in the background.
repair-way-newer = Update Shareet from the browser’s add-on store. Everything in the database is still there.
repair-way-upgrade = Trying again or restarting the browser may be enough: it is tried anew at each start. If not, starting a new database brings back what is in the newest good backup, where there is one.
repair-way-blocked = Closing Shareet’s other pages and trying again usually solves this.
repair-way-full = Free some space on the disk and try again. Nothing was deleted.
repair-way-unreadable = Restarting the browser may be enough. If not, starting a new database brings back what is in the newest good backup, where there is one.
repair-way-refused = Restarting the browser may be enough. If not: save the backup to a file, remove Shareet, install it again, and import the file in the options.
repair-way-unready = Restarting the browser may be enough. If it happens again, the diagnostics page has what a bug report needs.
repair-retry = Try again
repair-renew = Start a new database…
repair-renew-explain = The database is deleted and a new one begins. Sources, settings, rules, what you saved and what you have read come back from the newest good backup; headlines are then fetched again.
repair-renew-lost = What is not in the backup is lost: old headlines that you did not save, pictures, passwords of sources, and what changed after it was written.
repair-renew-really = Delete the database and start a new one
repair-go-on = To the latest news
repair-safe = What is safe
repair-safe-sources =
    { $count ->
        [0] There is no list of sources outside the database.
        [one] The list of sources is safe outside the database, with one source in it.
       *[other] The list of sources is safe outside the database, with { $count } sources in it.
    }
repair-safe-nothing = There are no backups on this device.
repair-save-backup = Save the newest good backup to a file
repair-save-list = Save the list of sources as an OPML file
repair-save-hint = The backup has the sources’ whole addresses with their secret parts, the list has them without. Give the backup to nobody.
repair-diagnostics = Diagnostics and the log, for a bug report

## Diagnostics
diagnostics-title = Diagnostics
diagnostics-open = Diagnostics
diagnostics-explain = How Shareet is doing on this device: what was refreshed when, how long it took, what is stored, and what went wrong. Nothing here is sent to anybody.
diagnostics-report = Report for a bug
diagnostics-report-explain = This is what is copied, word for word. It is in English, so that whoever mends the bug can read it.
diagnostics-with-addresses = Include the names and addresses of sources, and the sites that are allowed
diagnostics-addresses-out = The report has no names, addresses or headlines in it. Sources are called by their number.
diagnostics-addresses-in = The report tells which sources you follow. Passwords, keys in addresses, searches and articles stay out all the same.
diagnostics-copy = Copy the report
diagnostics-save = Save as a file
diagnostics-copied = The report was copied.
diagnostics-not-copied = The browser refused to copy. The report is selected: copy it with the keyboard.
diagnostics-saved = The report is saved as { $file }.
diagnostics-preview = The report as it is copied
diagnostics-look = Read again
diagnostics-clear = Clear the log
diagnostics-cleared = The log is empty.
diagnostics-not-cleared = The browser refused to empty the log.
diagnostics-reading = Reading…
diagnostics-unread = This could not be read.
diagnostics-list =
    { $count ->
        [one] One entry
       *[other] { $count } entries
    }
diagnostics-more =
    { $count ->
        [one] One more, older, is not listed.
       *[other] { $count } more, older, are not listed.
    }
diagnostics-milliseconds = { $count } ms
diagnostics-yes = yes
diagnostics-no = no
diagnostics-versions = Versions
diagnostics-read-at = Read at
diagnostics-extension = Shareet
diagnostics-browser = Browser
diagnostics-platform = System
diagnostics-schema = Version of the database
diagnostics-snapshot-version = Version of the snapshot
diagnostics-settings = Settings that were changed
diagnostics-permissions = Permissions
diagnostics-api = Of the browser
diagnostics-hosts = Sites or patterns of sites that are allowed
diagnostics-all-hosts = All sites are allowed
diagnostics-host = Allowed site
diagnostics-storage = Storage
diagnostics-used = Used in all
diagnostics-quota = Most that the browser allows
diagnostics-persisted = Protected from deletion by the browser
diagnostics-snapshot-bytes = Size of the snapshot
diagnostics-snapshot-headlines = Headlines in the snapshot
diagnostics-mirrored = Sources in the list outside the database
diagnostics-table = Table
diagnostics-rows = Rows
diagnostics-backups = Backups
diagnostics-number = Number
diagnostics-time = Time
diagnostics-reason = Reason
diagnostics-size = Size
diagnostics-background = Background
diagnostics-last-start = Last start
diagnostics-next-alarm = Next time it wakes
diagnostics-presence = The device is
diagnostics-active = in use
diagnostics-idle = idle
diagnostics-locked = locked
diagnostics-run-since = Refreshing sources since
diagnostics-refreshing = A refresh that you asked for is under way
diagnostics-online = There is a network
diagnostics-sources = Sources
diagnostics-source = Source
diagnostics-source-number = source { NUMBER($place, useGrouping: "false") }
diagnostics-source-gone = a source that is gone
diagnostics-source-unread = one of the sources
diagnostics-state = State
diagnostics-is-removed = removed
diagnostics-is-muted = muted
diagnostics-is-retired = gone for good
diagnostics-is-incomplete = without its secret part
diagnostics-has-login = with a name and password
diagnostics-fetches-ahead = articles are fetched ahead
diagnostics-format = Format
diagnostics-outcome = Outcome
diagnostics-outcome-at = Refreshed at
diagnostics-success-at = Last success
diagnostics-failures = Failures in a row
diagnostics-due = Next refresh
diagnostics-held = Left alone until
diagnostics-fetch = Fetching
diagnostics-parse = Reading
diagnostics-store = Storing
diagnostics-polls = Recent refreshes
diagnostics-runs = Runs on record
diagnostics-last-run = Last run
diagnostics-took = It took
diagnostics-left = Sources it did not reach
diagnostics-added = New headlines
diagnostics-log = Log
diagnostics-level = Level
diagnostics-from = Where
diagnostics-what = What
diagnostics-count = Times
diagnostics-facts = Facts
diagnostics-error = Error
diagnostics-frames = In the code

## Menus and keys
menus-title = Menus and keys
shortcuts-title = Keys that work on every page
shortcuts-change-here = To change keys, press the ones you want together in their field. Backspace empties it.
shortcuts-change-there = These keys are changed on the browser’s own page for the shortcuts of extensions.
shortcuts-lane = Keys of the ticker
shortcuts-list = Keys of the list
shortcuts-reader = Keys of the reader
shortcut-popup = Open Shareet’s popup
shortcut-news = Open the page of the latest news
shortcut-none = No keys
shortcut-reset = Original keys
shortcut-page = Open the browser’s page for shortcuts
shortcut-saved = The keys are saved.
shortcut-failed = The browser did not take this change. You can try other keys.
shortcut-unfit = It takes a letter or digit together with Alt or Ctrl, and Shift if you like.
shortcut-browser = The browser uses these keys for something else. You can try others.
shortcut-taken = Another command in this list has the same keys. You can try others.
keys-pause = Pause or resume
menu-refresh = Refresh the sources now
menu-bar = Turn the bar on or off on this site
menu-news = The page of the latest news
menu-side = The latest news beside the page
menu-add = Add this site’s news
menu-read = Open this link in the reader
feed-sign = Can be added from this page: { $names }
feed-add = Add
setting-menus-page = Show Shareet’s entries in the menus of pages and links
setting-page-feeds = Show on the icon when a page has news that can be added
setting-page-feeds-hint = Only pages that Shareet has been allowed to enter are looked at, and nothing is contacted for it.

## The options page
date-both = { $gregorian } ({ $hijri })
options-sections = Sections of the options
options-ticker = The ticker
options-language = Language and dates
options-search = Search the options
# Not shown: what people may type into the search in place of the words that stand there.
sought-sources = url, link, account, log in, sign in, subscription, order, rename, delete
sought-backups = sync, move to another device, save, recover
options-found =
    { $count ->
        [0] Nothing in the options has these words.
        [one] One result
       *[other] { $count } results
    }
options-undo = Undo
options-undone = The last change was undone.
options-reset = Reset this section
options-reset-named = Reset this section: { $name }
options-reset-done = The section is back to what Shareet chooses by itself.
live-title = Preview of the ticker
live-sample = Preview with sample headlines
live-hide = Hide the preview
live-sample-act = This is a sample headline, with no story behind it.
live-sample-1 = A floating library opens in the old harbour this winter
live-sample-2 = Night trains return to the coast line after nine years
live-sample-3 = Researchers find 14 new species of coral in the gulf
live-sample-4 = The fish market opens before dawn
about-title = About Shareet
about-version = Version { $version }
about-contacts = Shareet contacts only your sources and the articles that you open or want fetched ahead, and the sites of their pictures if you ask for those.
about-keeps = All that it keeps, sources, headlines, articles and choices, is on your own device alone.
about-sends = No account, no proxy, no tracking: what you read and choose is sent to nobody.
about-help = Help
about-welcome = Welcome and first steps
about-repair = Repair
about-diagnostics = Diagnostics and the log
about-licences = Licences
about-licence-shareet = Licence of Shareet
about-licence-libraries = Licences of the libraries in it
about-licence-font = Licence of the naskh font that comes with it

## The bar on pages
bar-explain = The bar runs along the edge of the pages you visit. The browser has to let it in; it reads nothing from them and sends nothing from them.
bar-where = Where the bar runs
bar-where-off = Nowhere
bar-where-all = On every site
bar-where-chosen = On sites I choose
bar-refused = The browser did not let the bar in, so it stays as it was.
bar-sites = Chosen sites
bar-sites-none = No sites chosen yet.
bar-site-host = Name of the site
bar-site-add = Add the site
bar-site-invalid = This is neither the name of a site nor the address of a page on one.
bar-site-remove = Remove { $host }
bar-off-sites = Sites where it is off
bar-off-sites-none = The bar has not been turned off on any site.
bar-off-site-join = Turn the bar on again on { $host }
bar-flipped-sites = Sites where it is at the other edge
bar-flipped-sites-none = The bar has not been moved on any site.
bar-flipped-site-back = Put the bar back on { $host }

## Settings
setting-language = Language
setting-language-auto = Same as the browser
setting-language-ar = العربية
setting-language-en = English
setting-digits = Digits in Arabic
setting-digits-auto = By country
setting-digits-arab = ٠١٢٣
setting-digits-latn = 0123
setting-calendar = Calendar
setting-calendar-auto = By country
setting-calendar-gregory = Gregorian
setting-calendar-islamic = Hijri (Umm al-Qura)
setting-calendar-both = Gregorian and Hijri together
setting-months = Names of months in Arabic
setting-months-auto = By country
setting-months-eg = يناير، أبريل، أغسطس، نوفمبر
setting-months-lb = كانون الثاني، نيسان، آب، تشرين الثاني
setting-months-ma = يناير، أبريل، غشت، نونبر
setting-months-dz = جانفي، أفريل، أوت، نوفمبر
setting-theme = Colours
setting-theme-system = Same as the system
setting-theme-light = Light
setting-theme-dark = Dark
setting-theme-contrast = High contrast
setting-theme-own = Colours I choose
setting-theme-colours = Colours of the ticker
setting-theme-colours-ink = Text
setting-theme-colours-paper = Background
setting-theme-colours-sample = The new bridge over the river opens today
setting-theme-colours-readable = Contrast { NUMBER($ratio, maximumFractionDigits: 1) } to 1: easy to read.
setting-theme-colours-faint = Contrast { NUMBER($ratio, maximumFractionDigits: 1) } to 1: too little to read, so these colours are not used. Text needs at least 4.5 to 1: make one of the two colours darker or lighter.
setting-lane-speed = Speed of the ticker
setting-lane-speed-value =
    { $value ->
        [one] { $value } character per second
       *[other] { $value } characters per second
    }
setting-lane-direction = Direction of the ticker
setting-lane-direction-auto = Same as your sources
setting-lane-direction-rtl = Right to left
setting-lane-direction-ltr = Left to right
setting-lane-mode = Motion of headlines
setting-lane-mode-auto = As the system: running or still
setting-lane-mode-crawl = Always running
setting-lane-mode-step = One headline after another
setting-lane-mode-still = Still, moved by hand
setting-lane-saver = Power saving
setting-lane-saver-auto = On battery
setting-lane-saver-on = Always
setting-lane-saver-off = Never
setting-lane-fontSize = Size of headlines
setting-lane-fontSize-value = { $value } px
setting-lane-fontSize-hint = In a bar that is too low for this size, headlines are as large as fits.
setting-lane-announce = Announce new headlines to a screen reader
setting-lane-preview = Preview of the ticker in the options
setting-headline-opens = Headlines open
setting-headline-opens-reader = In the reader, where possible
setting-headline-opens-original = On their own site
setting-list-group = Order of the list
setting-list-group-time = By day
setting-list-group-source = By source
setting-list-pictures = Small pictures in the list
setting-list-pictures-hint = No picture is fetched for the list. It shows stored pictures only, of sources whose pictures you show.
setting-bar-edge = Place of the bar
setting-bar-edge-bottom = At the bottom of the page
setting-bar-edge-top = At the top of the page
setting-bar-height = Height of the bar
setting-bar-height-30 = Low
setting-bar-height-36 = Medium
setting-bar-height-44 = High
setting-bar-height-56 = Large
setting-bar-private = The bar in private windows
setting-reader-font = Font of articles
setting-reader-font-naskh = With serifs (naskh)
setting-reader-font-sans = Without serifs
setting-reader-size = Size of articles
setting-reader-size-value = { $value } px
setting-reader-width = Length of a line
setting-reader-width-value =
    { $value ->
        [one] about { $value } character
       *[other] about { $value } characters
    }
setting-reader-leading = Line height
setting-reader-leading-value = { NUMBER($value, maximumFractionDigits: 1) }
setting-reader-align = Alignment of the text
setting-reader-align-start = At the start of the line
setting-reader-align-justify = Justified on both sides
setting-reader-theme = Colours of articles
setting-reader-theme-system = Same as the other pages
setting-reader-theme-light = Light
setting-reader-theme-sepia = Sepia
setting-reader-theme-dark = Dark
setting-reader-speed = Speed of reading aloud
setting-reader-speed-value = × { NUMBER($value, maximumFractionDigits: 1) }
setting-reader-keys = Single-key shortcuts in the reader
setting-reader-keys-hint = These can get in the way of speech input and of some screen readers. They can be turned off here.
setting-poll-minutes = Shortest time between two refreshes
setting-poll-minutes-value =
    { $value ->
        [one] { $value } minute
       *[other] { $value } minutes
    }
setting-alerts-mostPerHour = Notifications per hour, at most
setting-alerts-mostPerHour-value =
    { $value ->
        [one] 1 notification
       *[other] { $value } notifications
    }
setting-alerts-mostPerHour-hint = Anything beyond that comes later, in one notification.
setting-alerts-quiet = Quiet hours every day
setting-alerts-quietFrom = Quiet hours begin
setting-alerts-quietTo = Quiet hours end
setting-alerts-afterQuiet = News that comes in quiet hours
setting-alerts-afterQuiet-summary = Comes in one notification afterwards
setting-alerts-afterQuiet-nothing = Brings no notification
setting-badge = Unread news on Shareet’s icon
setting-badge-none = Nothing
setting-badge-dot = A dot
setting-badge-count = Their number
setting-storage-days = How long headlines are kept
setting-storage-days-7 = A week
setting-storage-days-30 = A month
setting-storage-days-90 = Three months
setting-storage-days-365 = A year
setting-storage-days-always = Forever
setting-storage-days-hint = After that a headline goes, with its article and pictures.
setting-storage-megabytes = Maximum space for the articles of one source
setting-storage-megabytes-10 = 10 MB
setting-storage-megabytes-50 = 50 MB
setting-storage-megabytes-200 = 200 MB
setting-storage-megabytes-1000 = 1 GB
setting-storage-megabytes-hint = Beyond that the oldest articles and their pictures are deleted, and their headlines stay.
