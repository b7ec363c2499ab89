### العربية: كل ما يقرؤه المستخدم، جملًا كاملة.

product-full = شريط: عناوين الأخبار

## الشريط
ticker-name = شريط الأخبار
ticker-pause = إيقاف مؤقت
ticker-resume = استئناف
ticker-next = العنوان التالي
ticker-previous = العنوان السابق
ticker-close = إغلاق الشريط في هذه الصفحة
ticker-leaveSite = إيقاف الشريط في هذا الموقع
ticker-empty = لا عناوين بعد. تظهر هنا حين تصل من مصادرك.
ticker-empty-muted = مصادرك كلها مكتومة، ويمكن إلغاء كتمها من الخيارات.
ticker-otherEdge = نقل الشريط إلى الحافة الأخرى في هذا الموقع
ticker-new = جديد
ticker-menu = خيارات هذا العنوان
ticker-reader = فتح في وضع القراءة
ticker-original = فتح الخبر في موقعه
ticker-save = حفظ
ticker-unsave = إزالة من المحفوظات
ticker-copy = نسخ الرابط
ticker-mute = كتم هذا المصدر
ticker-undo = تراجع
ticker-saved = حُفظ العنوان.
ticker-unsaved = أُزيل العنوان من المحفوظات.
ticker-copied = نُسخ الرابط.
ticker-muted = كُتم المصدر، ويمكن إلغاء كتمه من الخيارات.
ticker-failed = لم يكتمل ذلك. يمكن إعادة المحاولة.

## آخر الأخبار
latest-title = آخر الأخبار
latest-empty = لا أخبار بعد. تظهر العناوين هنا بعد إضافة مصدر.
latest-waiting = لا أخبار بعد. ستظهر العناوين هنا حين يستجيب أحد مصادرك.
latest-muted = مصادرك كلها مكتومة، ويمكن إلغاء كتمها من الخيارات.
latest-unread = غير مقروء
latest-add-source = إضافة مصدر
latest-options = الخيارات

refresh = تحديث
refresh-stop = إيقاف
refresh-progress =
    { $total ->
        [one] جارٍ تحديث مصدر واحد…
        [two] جارٍ تحديث مصدرين: انتهى { $done }.
       *[other] جارٍ تحديث المصادر: انتهى { $done } من { $total }.
    }
refresh-none = لا مصادر لتحديثها. تلزم إضافة مصدر أولًا.
refresh-added =
    { $added ->
        [zero] لا جديد في مصادرك.
        [one] وصل عنوان جديد واحد.
        [two] وصل عنوانان جديدان.
        [few] وصلت { $added } عناوين جديدة.
        [many] وصل { $added } عنوانًا جديدًا.
       *[other] وصل { $added } عنوان جديد.
    }
refresh-failed =
    { $failed ->
        [one] تعذّر تحديث مصدر واحد، وسببه في الخيارات.
        [two] تعذّر تحديث مصدرين، والسبب في الخيارات.
        [few] تعذّر تحديث { $failed } مصادر، والسبب في الخيارات.
        [many] تعذّر تحديث { $failed } مصدرًا، والسبب في الخيارات.
       *[other] تعذّر تحديث { $failed } مصدر، والسبب في الخيارات.
    }
refresh-left =
    { $left ->
        [one] بقي مصدر واحد، وسيُحدَّث قريبًا في الخلفية.
        [two] بقي مصدران، وسيُحدَّثان قريبًا في الخلفية.
        [few] بقيت { $left } مصادر، وستُحدَّث قريبًا في الخلفية.
        [many] بقي { $left } مصدرًا، وستُحدَّث قريبًا في الخلفية.
       *[other] بقي { $left } مصدر، وستُحدَّث قريبًا في الخلفية.
    }
refresh-held =
    { $held ->
        [one] طلب موقع أحد المصادر مهلة، فلا يُتَّصل به حتى تنتهي.
        [two] طلب موقعا مصدرين مهلة، فلا يُتَّصل بهما حتى تنتهي.
        [few] طلبت مواقع { $held } مصادر مهلة، فلا يُتَّصل بها حتى تنتهي.
        [many] طلبت مواقع { $held } مصدرًا مهلة، فلا يُتَّصل بها حتى تنتهي.
       *[other] طلبت مواقع { $held } مصدر مهلة، فلا يُتَّصل بها حتى تنتهي.
    }
refresh-offline = لا اتصال بالشبكة. تُحدَّث مصادرك حين يعود الاتصال.
refresh-broken = توقّف التحديث قبل أن يكتمل. يمكن إعادته الآن.

## حال الشريط في هذه الصفحة
bar-state-off = الشريط متوقّف في كل الصفحات، ويمكن تشغيله من الخيارات.
bar-state-off-here = الشريط متوقّف في { $host }.
bar-state-join = تشغيله في هذا الموقع
bar-state-not-chosen = الشريط يعمل في المواقع التي اخترتها، وليست هذه الصفحة منها.
bar-state-ungranted = الشريط مطلوب، لكن المتصفح لم يأذن له بعد بدخول الصفحات. يُعطى الإذن من الخيارات.
bar-state-forbidden = لا يسمح المتصفح لأي إضافة بدخول هذه الصفحة، فلا يظهر الشريط فيها.
bar-state-not-a-page = هذا مستند وليس صفحة ويب، فلا يظهر الشريط فيه.
bar-state-closed = أُغلق الشريط في هذه الصفحة، ويعود عند إعادة تحميلها.
bar-state-private = لا يظهر الشريط في النوافذ الخاصة إلا إذا سُمح بذلك في الخيارات.

## وضع القراءة
reader-title = وضع القراءة
reader-original = الخبر في موقعه
reader-no-link = هذا العنوان بلا رابط إلى خبر كامل. يمكن فتح الصفحة التي جاء منها.
reader-source-page = فتح صفحة المصدر
reader-gone = لم يعد هذا العنوان محفوظًا في جهازك.
reader-empty-article = لم يبقَ من هذا المقال نص يمكن عرضه بأمان. يمكن قراءته في موقعه.

## القائمة: التصفية والتحديد
list-search = بحث في العناوين والمقالات
list-view = ما يُعرض
list-view-all = الكل
list-view-unread = غير المقروء
list-view-saved = المحفوظات
list-filters = تصفية
list-filters-on = تصفية (مفعّلة)
list-source = المصدر
list-source-any = كل المصادر
list-source-all = كل عناوين المصدر
list-language = اللغة
list-language-any = كل اللغات
list-read-all = تعليم الكل مقروءًا
list-read-all-source = تعليم كل عناوين المصدر مقروءة
list-marking = جارٍ تعليم العناوين مقروءة…
list-marked =
    { $count ->
        [zero] لا عناوين غير مقروءة.
        [one] عُلّم عنوان واحد مقروءًا.
        [two] عُلّم عنوانان مقروءين.
        [few] عُلّمت { $count } عناوين مقروءة.
        [many] عُلّم { $count } عنوانًا مقروءًا.
       *[other] عُلّم { $count } عنوان مقروءًا.
    }
list-mark-read = تعليم مقروءًا
list-mark-unread = تعليم غير مقروء
list-private = لا تُترك علامات قراءة من نافذة خاصة.
list-open-behind = فتح في الخلفية
list-open-page = فتح الصفحة التي جاء منها
list-opened-behind = فُتح العنوان في الخلفية.
list-opened =
    { $count ->
        [one] فُتح عنوان واحد في الخلفية.
        [two] فُتح عنوانان في الخلفية.
        [few] فُتحت { $count } عناوين في الخلفية.
        [many] فُتح { $count } عنوانًا في الخلفية.
       *[other] فُتح { $count } عنوان في الخلفية.
    }
list-select = تحديد
list-select-named = تحديد «{ $title }»
list-select-several = تحديد عدة عناوين
list-select-end = إنهاء التحديد
list-selection = العناوين المحددة
list-selected =
    { $count ->
        [zero] لا عناوين محددة
        [one] عنوان واحد محدد
        [two] عنوانان محددان
        [few] { $count } عناوين محددة
        [many] { $count } عنوانًا محددًا
       *[other] { $count } عنوان محدد
    }
list-open-selected =
    { $count ->
        [zero] فتح
        [one] فتح العنوان
        [two] فتح العنوانين
        [few] فتح { $count } عناوين
        [many] فتح { $count } عنوانًا
       *[other] فتح { $count } عنوان
    }
list-open-first =
    { $count ->
        [few] فتح أول { $count } عناوين
        [many] فتح أول { $count } عنوانًا
       *[other] فتح أول { $count } عنوان
    }
list-search-web = بحث عن العنوان في الويب
list-split = فصل عناوين هذا الخبر
list-split-done = فُصلت عناوين الخبر، وتبقى مفصولة.
list-split-nothing = هذا العنوان ليس مجموعًا مع غيره.
list-breaking = عاجل
list-story-sources =
    { $count ->
        [one] مصدر واحد
        [two] مصدران
        [few] { $count } مصادر
        [many] { $count } مصدرًا
       *[other] { $count } مصدر
    }
list-arrivals =
    { $count ->
        [one] عنوان جديد واحد
        [two] عنوانان جديدان
        [few] { $count } عناوين جديدة
        [many] { $count } عنوانًا جديدًا
       *[other] { $count } عنوان جديد
    }
list-reading = جارٍ التحميل…
list-reading-to = جارٍ التحميل: بلغ عناوين { $date }…
list-failed = تعذّرت قراءة بقية العناوين من جهازك.
list-retry = إعادة المحاولة
list-top = العودة إلى الأحدث
list-dismiss = إخفاء
list-nothing-saved = لا محفوظات بعد. زرّ الحفظ بجانب كل عنوان يُبقيه هنا.
list-nothing-unread = لا عناوين غير مقروءة هنا.
list-nothing-here = لا عناوين تطابق هذه التصفية.
list-nothing-found = لم يُعثر على شيء. هكذا فُهم البحث:
list-query-words = فيه { $what }
list-query-without = ليس فيه { $what }
list-query-sources = من مصدر اسمه { $what }
list-query-not-sources = ليس من مصدر اسمه { $what }
list-query-since = منذ { $what }
list-query-odd = لم يُفهم «{ $text }» في البحث، فأُهمل.
list-keys = مفاتيح الاختصار
keys-move = العنوان التالي أو السابق
keys-page = صفحة إلى الأسفل أو الأعلى
keys-ends = أحدث العناوين أو أقدمها
keys-open = فتح
keys-behind = فتح في الخلفية
keys-save = حفظ أو إزالة من المحفوظات
keys-read = تعليم مقروءًا أو غير مقروء
keys-select = تحديد، أو تحديد ما بين عنوانين
keys-search = بحث
keys-leave = مسح البحث أو إنهاء التحديد
keys-help = عرض هذه المفاتيح
news-title = شريط: آخر الأخبار
news-open-page = صفحة كاملة
news-open-side = قائمة جانبية

## البحث في المحفوظ

## الأخبار المجموعة

## القواعد
options-rules = القواعد
rules-explain = تبحث القاعدة عن كلمات في عناوين الأخبار، فتكتم ما تجده أو تميّزه أو تحفظه أو تنبّه إليه. ولا يؤثر فيها اختلاف الهمزات والتشكيل وحجم الأحرف اللاتينية.
rules-none = لا قواعد بعد.
rule-add = إضافة قاعدة
rule-text = نص البحث
rule-kind = طريقة البحث
rule-kind-words = كلمات
rule-kind-phrase = عبارة
rule-kind-pattern = نمط
rule-hint-words = كل هذه الكلمات، بأي ترتيب.
rule-hint-phrase = هذه الكلمات متجاورة بترتيبها.
rule-hint-pattern = تعبير نمطي بصيغة { "RE2" }: يجد { "عاصفة|فيضان" } أيًّا من الكلمتين.
rule-fields = مواضع البحث
rule-field-title = العنوان
rule-field-source = اسم المصدر
rule-field-author = الكاتب
rule-field-text = نص المقال
rule-actions = الإجراء
rule-action-mute = كتم
rule-action-highlight = تمييز
rule-action-breaking = وسم بالعاجل
rule-action-notify = تنبيه
rule-action-save = حفظ
rule-actions-hint = يبدأ التنبيه والحفظ بالعناوين التي تصل من الآن فصاعدًا.
rule-alerts-off = التنبيهات متوقفة، ولا يصل تنبيه حتى تُفعَّل من قسم «التنبيهات».
rule-preview-empty = لا عناوين بعد لتجربة هذه القاعدة عليها.
rule-preview-none =
    { $looked ->
        [zero] لا عناوين بعد لتجربة هذه القاعدة عليها.
        [one] لا تنطبق هذه القاعدة على العنوان الوحيد الموجود.
        [two] لا تنطبق هذه القاعدة على أي من آخر عنوانين.
        [few] لا تنطبق هذه القاعدة على أي من آخر { $looked } عناوين.
        [many] لا تنطبق هذه القاعدة على أي من آخر { $looked } عنوانًا.
       *[other] لا تنطبق هذه القاعدة على أي من آخر { $looked } عنوان.
    }
rule-preview =
    كانت هذه القاعدة { $action ->
        [mute] ستكتم
        [highlight] ستميّز
        [save] ستحفظ
       *[other] ستشمل
    } { $matched ->
        [zero] لا شيء
        [one] عنوانًا واحدًا
        [two] عنوانين
        [few] { $matched } عناوين
        [many] { $matched } عنوانًا
       *[other] { $matched } عنوان
    } من آخر { $looked ->
        [zero] العناوين
        [one] عنوان واحد
        [two] عنوانين
        [few] { $looked } عناوين
        [many] { $looked } عنوانًا
       *[other] { $looked } عنوان
    }.
rule-save = حفظ القاعدة
rule-cancel = إلغاء
rule-saved = حُفظت القاعدة، وهي تسري على العناوين الموجودة أيضًا.
rule-about = { $kind } في: { $fields }. الإجراء: { $actions }.
rule-on = تفعيل
rule-on-named = تفعيل القاعدة «{ $text }»
rule-edit = تعديل
rule-edit-named = تعديل القاعدة «{ $text }»
rule-remove = إزالة
rule-remove-named = إزالة القاعدة «{ $text }»
rule-removed = أُزيلت القاعدة «{ $text }».
rule-undo = تراجع
rule-undo-named = تراجع عن إزالة القاعدة «{ $text }»
rule-problem-empty = لا شيء للبحث عنه. تلزم كلمة واحدة على الأقل.
rule-problem-too-long = النص أطول مما تتسع له القاعدة، وهو { 500 } حرف. يمكن تقصيره أو توزيعه على قاعدتين.
rule-problem-pattern = لا يصلح هذا النمط: ليس تعبيرًا نمطيًّا بصيغة { "RE2" } أو هو أكبر مما ينبغي. قد يكون الخلل في الأقواس، أو في استباق أو إحالة أو تكرار طويل.
rule-problem-storage = لم يقبل المتصفح حفظ القاعدة. قد يكون القرص ممتلئًا.
rule-problem-no-fields = يلزم اختيار موضع واحد على الأقل للبحث.
rule-problem-no-actions = يلزم اختيار إجراء واحد على الأقل.
rule-problem-broken = لم تُحفظ القاعدة. يمكن إعادة المحاولة.

## التنبيهات
alerts-title = التنبيهات
alerts-explain = يُظهر المتصفح تنبيهًا حين يصل خبر مهم لك. يحتاج ذلك إلى إذنه، ويعود الإذن إليه عند إيقاف التنبيهات.
alerts-of = متى يظهر تنبيه
alerts-of-off = لا تنبيهات
alerts-of-rules = لما تطلبه القواعد
alerts-of-breaking = لما تطلبه القواعد، وللأخبار العاجلة
alerts-refused = لم يأذن المتصفح بالتنبيهات، فبقي الاختيار كما كان.
alerts-revoked = التنبيهات مطلوبة، لكن المتصفح لا يأذن بها الآن، فلا يظهر منها شيء.
alerts-allow = السماح بالتنبيهات
alerts-summary =
    { $count ->
        [one] خبر جديد واحد
        [two] خبران جديدان
        [few] { $count } أخبار جديدة
        [many] { $count } خبرًا جديدًا
       *[other] { $count } خبر جديد
    }

## التخزين وبلا شبكة
age-offline = حُدّثت { $ago }؛ لا اتصال بالشبكة.
age-failing = حُدّثت { $ago }، ولم يصل بعد ذلك شيء.

storage-title = التخزين
storage-explain = المحفوظات لا تُحذف أبدًا، ولا العناوين التي ما زالت في مصادرها. يُحذف غيرها من تلقاء نفسه مرة في اليوم.
storage-used = يشغل «شريط» نحو { $size } من القرص.
storage-used-unknown = لا يذكر المتصفح كم يشغل «شريط» من القرص.
storage-counting = جارٍ الحساب…
storage-broken = تعذّر حساب ما يشغله المخزون.
storage-free = حذف القديم الآن
storage-freeing = جارٍ الحذف…
storage-freed-nothing = لا شيء أقدم أو أكبر مما اخترت، فلم يُحذف شيء.
storage-freed-texts = حُذفت مقالات وصور تشغل نحو { $size }، ولم يُحذف أي عنوان.
storage-freed =
    { $count ->
        [one] حُذف عنوان واحد مع مقاله، وكانا يشغلان نحو { $size }.
        [two] حُذف عنوانان مع مقاليهما، وكان ذلك يشغل نحو { $size }.
        [few] حُذفت { $count } عناوين مع مقالاتها، وكانت تشغل نحو { $size }.
        [many] حُذف { $count } عنوانًا مع مقالاتها، وكانت تشغل نحو { $size }.
       *[other] حُذف { $count } عنوان مع مقالاتها، وكانت تشغل نحو { $size }.
    }
storage-free-broken = توقّف الحذف قبل أن يكتمل. يكتمل لاحقًا من تلقاء نفسه، ويمكن إعادته الآن.
storage-persist-explain = إن ضاق القرص فقد يحذف المتصفح من تلقاء نفسه ما تخزنه المواقع والإضافات. حماية التخزين تمنع ذلك عن أخبارك.
storage-persist = طلب حماية التخزين
storage-persisted = التخزين محميّ: لا يحذفه المتصفح من تلقاء نفسه.
storage-persist-refused = لم يمنح المتصفح حماية التخزين. قد يمنحها لاحقًا، فيمكن طلبها من جديد.
size-kilobytes = { $value } كيلوبايت
size-megabytes = { $value } ميغابايت
storage-headlines =
    { $count ->
        [zero] لا عناوين
        [one] عنوان واحد: نحو { $size }
        [two] عنوانان: نحو { $size }
        [few] { $count } عناوين: نحو { $size }
        [many] { $count } عنوانًا: نحو { $size }
       *[other] { $count } عنوان: نحو { $size }
    }
storage-articles =
    { $count ->
        [zero] لا مقالات
        [one] مقال واحد: نحو { $size }
        [two] مقالان: نحو { $size }
        [few] { $count } مقالات: نحو { $size }
        [many] { $count } مقالًا: نحو { $size }
       *[other] { $count } مقال: نحو { $size }
    }
storage-pictures =
    { $count ->
        [zero] لا صور
        [one] صورة واحدة: نحو { $size }
        [two] صورتان: نحو { $size }
        [few] { $count } صور: نحو { $size }
        [many] { $count } صورة: نحو { $size }
       *[other] { $count } صورة: نحو { $size }
    }
storage-pages =
    { $count ->
        [zero] لا صفحات جُلبت مسبقًا
        [one] صفحة واحدة جُلبت مسبقًا: نحو { $size }
        [two] صفحتان جُلبتا مسبقًا: نحو { $size }
        [few] { $count } صفحات جُلبت مسبقًا: نحو { $size }
        [many] { $count } صفحة جُلبت مسبقًا: نحو { $size }
       *[other] { $count } صفحة جُلبت مسبقًا: نحو { $size }
    }

## المقال الكامل
article-loading = جارٍ جلب المقال من { $host }…
article-stop = إيقاف
article-needs = هذا المقال في { $host }، ولا يتصل «شريط» بهذا الموقع إلا بعد السماح بذلك.
article-needs-guess = يحوّل { $host } قرّاءه إلى موقع آخر، هو { $likely } في الغالب. ويمكن لـ«شريط» أن يتبعه بعد السماح به أيضًا.
article-needs-unknown = يحوّل { $host } قرّاءه إلى موقع آخر لا يذكر المتصفح اسمه. يظهر اسمه بفتح الخبر في موقعه.
article-allow = السماح بالاتصال بـ { $host } والقراءة
article-refused = لم يأذن المتصفح بالاتصال بـ { $host }، فلم يُجلب شيء. يمكن قراءة المقال في موقعه.
article-retry = إعادة المحاولة
article-stub = لا يعرض الموقع هذا المقال كاملًا إلا للمشتركين أو لمن سجّل الدخول. هذه بدايته.
article-from-page = جلب المقال من صفحته
article-problem-no-article = لم يُعثر في هذه الصفحة على مقال. يمكن قراءتها في موقعها.
article-problem-paywalled = لا تعرض الصفحة المقال كاملًا إلا للمشتركين أو لمن سجّل الدخول. يبقى هنا ما وصل مع العنوان.
article-problem-not-a-page = ليس وراء هذا العنوان صفحة ويب، بل ملف أو شيء آخر لا تمكن قراءته هنا. يمكن فتحه في موقعه.
article-problem-no-link = هذا العنوان بلا رابط إلى خبر كامل.
article-problem-stopped = لم يُجلب المقال: أُوقف الجلب.
article-problem-invalid-article = ما في هذه الصفحة أكبر من أن يُحفظ أو تالف. يمكن قراءته في موقعه.
article-problem-headline-gone = لم يُحفظ المقال: لم يعد عنوانه محفوظًا في جهازك.
article-problem-offline = لا اتصال بالشبكة. يمكن جلب المقال عند عودتها.
article-problem-unreachable = لم يستجب { $host }. قد يكون متوقّفًا.
article-problem-timeout = تأخّر ردّ { $host } أكثر مما ينبغي.
article-problem-interrupted = انقطع ردّ { $host } قبل أن يكتمل.
article-problem-gone = لم تعد الصفحة موجودة.
article-problem-closed = لا يعطي { $host } هذه الصفحة دون تسجيل الدخول، أو يحجبها عن برامج القراءة. يمكن فتحه في موقعه.
article-problem-http-status = أجاب { $host } بخطأ ({ $status }).
article-problem-too-large = الصفحة أكبر من الحدّ ({ 8 } ميغابايت)، فلم تُقرأ.
article-problem-private-address = يقود الرابط إلى داخل شبكتك الخاصة ({ $host })، ولا يُتبع ذلك إلا لمصدر أُدخل رابطه يدويًّا.
article-problem-storage = تعذّر حفظ المقال. قد يكون القرص ممتلئًا.
article-problem-internal = أخطأ «شريط» في قراءة هذه الصفحة. نرجو الإبلاغ عن الخطأ مع رابط الصفحة إن أمكن.
picture-at = صورة في { $host }
pictures-off =
    { $count ->
        [zero] لا صور في هذا المقال.
        [one] في هذا المقال صورة واحدة لم تُحمَّل، وهي في { $hosts }.
        [two] في هذا المقال صورتان لم تُحمَّلا، وهما في { $hosts }.
        [few] في هذا المقال { $count } صور لم تُحمَّل، وهي في { $hosts }.
        [many] في هذا المقال { $count } صورة لم تُحمَّل، وهي في { $hosts }.
       *[other] في هذا المقال { $count } صورة لم تُحمَّل، وهي في { $hosts }.
    }
pictures-show = عرض صور هذا المقال
pictures-always = عرض صور هذا المصدر دائمًا
pictures-stop = التوقف عن عرض صور هذا المصدر تلقائيًّا
pictures-loading = جارٍ جلب الصور…
pictures-refused = لم يأذن المتصفح بالاتصال بمواقع الصور، فلم تُحمَّل أي صورة.
pictures-partly = تعذّر تحميل بعض الصور.
pictures-broken = توقّف جلب الصور قبل أن يكتمل. يمكن إعادته.

## أدوات القراءة
reader-tools = أدوات القراءة
reader-previous = الخبر السابق
reader-next = الخبر التالي
reader-no-previous = لا خبر أحدث من هذا.
reader-no-next = لا خبر أقدم من هذا.
reader-save = حفظ
reader-look = مظهر النص
reader-listen = الاستماع
reader-more = المزيد
reader-larger = تكبير النص
reader-smaller = تصغير النص
reader-copy = نسخ مع المصدر
reader-file = حفظ في ملف
reader-print = طباعة
reader-keys = مفاتيح الاختصار
reader-close = إغلاق اللوحة
reader-minutes =
    { $minutes ->
        [one] دقيقة واحدة للقراءة
        [two] دقيقتان للقراءة
        [few] { $minutes } دقائق للقراءة
        [many] { $minutes } دقيقة للقراءة
       *[other] { $minutes } دقيقة للقراءة
    }
reader-others =
    { $count ->
        [one] الخبر نفسه في مصدر آخر
        [two] الخبر نفسه في مصدرين آخرين
        [few] الخبر نفسه في { $count } مصادر أخرى
        [many] الخبر نفسه في { $count } مصدرًا آخر
       *[other] الخبر نفسه في { $count } مصدر آخر
    }
reader-same-story = الخبر نفسه في مصادر أخرى
reader-around = الأخبار قبله وبعده
reader-resumed = تُستأنف القراءة من حيث توقّفت.
reader-restart = من البداية
reader-from = المصدر: { $source }
reader-is-saved = حُفظ العنوان.
reader-is-unsaved = أُزيل العنوان من المحفوظات.
reader-copied = نُسخ المقال مع مصدره.
reader-file-saved = حُفظ المقال في الملف { $file }.
reader-failed = لم يكتمل ذلك. يمكن إعادة المحاولة.
reader-table = جدول
reader-code = نص برمجي
reader-save-for-later = حفظ لقراءته لاحقًا
reader-later = هذا العنوان في المحفوظات، ويمكن جلب مقاله حين يعود الاتصال.
reader-search-web = البحث عنه في الويب
listen-play = بدء القراءة
listen-pause = إيقاف مؤقت
listen-resume = استئناف
listen-stop = إنهاء القراءة
listen-previous = الجملة السابقة
listen-next = الجملة التالية
listen-voice = الصوت
listen-voice-remote = { $voice } (يرسل النص عبر الشبكة)
listen-remote = الصوت { $voice } لا يعمل في جهازك: يُرسَل نص المقال عبر الشبكة إلى الجهة التي تقدّمه. ولا يُرسَل شيء قبل الموافقة.
listen-agree = الموافقة وإرسال النص
listen-no-voice = لا صوت في هذا الجهاز يقرأ هذه اللغة: { $language }.
listen-how = تُضاف الأصوات من إعدادات نظام التشغيل، في قسم اللغة أو الكلام أو تحويل النص إلى كلام. بعد إضافة صوت وإعادة تشغيل المتصفح يظهر هنا.
listen-unknown = لم تُعرف لغة هذا المقال، فلا يمكن اختيار صوت لقراءته.
listen-nothing = لا نص هنا لقراءته بصوت مسموع.
listen-failed = توقّف الصوت قبل أن يكمل. يمكن الاستئناف، أو اختيار صوت آخر.

## الخيارات
options-title = خيارات «شريط»
options-sources = المصادر
options-look = المظهر
options-bar = الشريط في الصفحات
options-reading = القراءة
options-polling = التحديث
options-saved = حُفظ: { $name }.
options-failed = لم يُحفظ هذا التغيير. يمكن إعادة المحاولة.

## البحث عن مصادر
source-address = رابط الموقع أو المصدر
source-address-hint = رابط أي موقع أو صفحة أو خلاصة. يُبحث فيه عن مصادر الأخبار، وتُعرض أول عناوينها قبل إضافتها.
find = البحث عن مصادر
find-stop = إيقاف البحث
find-searching =
    { $visits ->
        [zero] جارٍ البحث…
        [one] جارٍ البحث: فُحصت صفحة واحدة…
        [two] جارٍ البحث: فُحصت صفحتان…
        [few] جارٍ البحث: فُحصت { $visits } صفحات…
        [many] جارٍ البحث: فُحصت { $visits } صفحة…
       *[other] جارٍ البحث: فُحصت { $visits } صفحة…
    }
find-found =
    { $count ->
        [one] عُثر على مصدر واحد.
        [two] عُثر على مصدرين.
        [few] عُثر على { $count } مصادر.
        [many] عُثر على { $count } مصدرًا.
       *[other] عُثر على { $count } مصدر.
    }
find-partly = توقّف البحث قبل أن يكتمل، وهذا ما عُثر عليه.
find-partly-nothing = توقّف البحث قبل أن يُعثر على شيء. يمكن إعادته.
find-nothing = لم يُعثر هنا على خلاصة ولا على عناوين أخبار تمكن قراءتها. قد تفيد صفحة أخرى من الموقع.
find-refused = لم يأذن المتصفح بالاتصال بهذا الموقع، فلم يبدأ البحث.
find-broken = انقطع البحث قبل أن يكتمل. يمكن إعادته.
find-allow-also = السماح بالاتصال بـ { $host } أيضًا
find-also-hint = لعلّ الموقع يحوّل قرّاءه إلى { $host }، ولا يتصل به «شريط» إلا بإذن.
find-results = نتائج البحث
find-close = إغلاق النتائج
candidate-feed = خلاصة { $format }
candidate-text = شريط نصي
candidate-html = عناوين الصفحة نفسها
candidate-unseen = خلاصة لم تُفحص
candidate-unread = خلاصة تعذّرت قراءتها
candidate-headlines =
    { $count ->
        [zero] لا عناوين الآن
        [one] عنوان واحد
        [two] عنوانان
        [few] { $count } عناوين
        [many] { $count } عنوانًا
       *[other] { $count } عنوان
    }
candidate-preview = أول عناوين «{ $title }»
candidate-add-named = إضافة «{ $title }»
candidate-added = أُضيف
candidate-known = مضاف من قبل
candidate-articles-at = مقالاته في { $hosts }. يُطلب الإذن بالاتصال بذلك مع إذن المصدر، كي تُقرأ المقالات هنا.
candidate-elsewhere = هذا المصدر في موقع آخر، { $host }. يُطلب إذن الاتصال به عند الإضافة، ولا معاينة قبل ذلك.

## المصادر
source-add = إضافة
source-adding = جارٍ تحديث المصدر للتحقق من عناوينه…
source-add-anyway = إضافة المصدر رغم ذلك
source-added = أُضيف المصدر «{ $title }».
source-none = لا مصادر بعد. كل ما يعرضه «شريط» يأتي من مصادر تضيفها هنا، ولا يتصل بغيرها.
source-remove = إزالة
source-remove-named = إزالة «{ $title }»
source-removed = أُزيل «{ $title }».
source-undo = تراجع
source-undo-named = تراجع عن إزالة «{ $title }»
source-mute = كتم
source-mute-named = كتم «{ $title }»
source-unmute = إلغاء الكتم
source-unmute-named = إلغاء كتم «{ $title }»
source-muted = مكتوم: يستمر تحديثه، ولا تُعرض عناوينه.
source-grant = السماح بالاتصال بالمصدر
source-never-polled = لم يُحدَّث بعد.
source-last-success = آخر تحديث ناجح: { $ago }.
source-failures =
    { $failures ->
        [one] تعثّر تحديثه مرة واحدة.
        [two] تعثّر تحديثه مرتين متتاليتين.
        [few] تعثّر تحديثه { $failures } مرات متتالية.
        [many] تعثّر تحديثه { $failures } مرة متتالية.
       *[other] تعثّر تحديثه { $failures } مرة متتالية.
    }
source-size = الحجم: { $kilobytes }{ "\u00A0" }كيلوبايت.
source-poll = تحديث الآن
source-polling = جارٍ التحديث…
source-poll-failed = تعثّر من جديد، والسبب أعلاه.
source-revive = استئناف التحديث
source-moved = يحوّل هذا الرابط منذ عدة تحديثات إلى { $address }، ولعلّ المصدر انتقل إلى هناك.
source-moved-taken = في مصادرك مصدر آخر رابطه { $address }. يمكن إزالة هذا المصدر.
source-move = استعمال الرابط الجديد
source-stay = الإبقاء على الرابط الحالي
sources-attention =
    { $count ->
        [one] مصدر واحد يحتاج إلى عنايتك
        [two] مصدران يحتاجان إلى عنايتك
        [few] { $count } مصادر تحتاج إلى عنايتك
        [many] { $count } مصدرًا تحتاج إلى عنايتك
       *[other] { $count } مصدر تحتاج إلى عنايتك
    }
source-next-poll = التحديث التالي: { $ago }.
source-kept = عناوينه السابقة محفوظة.
source-retired = أُوقف تحديثه، وتبقى عناوينه حتى إزالته.

source-keeping = التخزين والقراءة بلا شبكة
source-ahead = جلب المقالات مسبقًا
source-ahead-hint = بعد كل تحديث يُجلب نص أحدث العناوين غير المقروءة، فيُقرأ ولو انقطعت الشبكة. لا يُجلب شيء في وضع توفير البيانات.
source-ahead-missing = لا تُجلب مقالاته من { $hosts }، لأن المتصفح لم يأذن بالاتصال به.
source-ahead-allow = السماح بالاتصال به
source-keep-days = مدة الاحتفاظ بعناوينه
source-keep-megabytes = أكبر حجم لمقالاته
source-keep-general = كما لسائر المصادر
source-keep-longest = عشر سنوات

add-invalid-address = هذا ليس رابط ويب. الرابط الصحيح يبدأ بـ { "https://" } أو { "http://" }.
add-already-added = هذا المصدر مضاف من قبل.
add-refused = لم يأذن المتصفح بالاتصال بهذا الموقع، فلم يُضَف المصدر.
add-broken = لم تكتمل الإضافة. يمكن إعادة المحاولة.

outcome-fresh =
    { $added ->
        [zero] لا جديد في التحديث الأخير.
        [one] عنوان جديد واحد في التحديث الأخير.
        [two] عنوانان جديدان في التحديث الأخير.
        [few] { $added } عناوين جديدة في التحديث الأخير.
        [many] { $added } عنوانًا جديدًا في التحديث الأخير.
       *[other] { $added } عنوان جديد في التحديث الأخير.
    }
outcome-unchanged = لم يتغيّر المصدر منذ التحديث السابق.
outcome-empty = الصفحة فارغة، ولا عناوين فيها.
outcome-not-a-source = لا أخبار في هذا الرابط تمكن قراءتها: ليس خلاصة ولا صفحة فيها عناوين أخبار.
outcome-offline = لا اتصال بالشبكة.
outcome-unreachable = لم يستجب { $host }. قد يكون الرابط خطأ، أو الموقع متوقّفًا.
outcome-timeout = تأخّر ردّ { $host } أكثر مما ينبغي.
outcome-http-status-404 = لا شيء في هذا الرابط ({ 404 }). لعلّ المصدر انتقل، وقد يكون رابطه الجديد مذكورًا في الموقع.
outcome-http-status-401 = يطلب الموقع اسم مستخدم وكلمة مرور ({ 401 }).
outcome-http-status-403 = يرفض الموقع هذا الطلب ({ 403 }). قد يحجب برامج قراءة الخلاصات.
outcome-http-status-410 = حُذف المصدر من موقعه نهائيًّا ({ 410 }).
outcome-http-status-429 = يطلب الموقع تقليل الطلبات ({ 429 }).
outcome-http-status = أجاب { $host } بخطأ ({ $status }).
outcome-interrupted = انقطع ردّ { $host } قبل أن يكتمل.
outcome-page-for-feed = جاءت صفحة ويب مكان الخلاصة، وهي في الغالب صفحة الدخول إلى الشبكة: يكفي فتح أي صفحة في المتصفح وتسجيل الدخول فيها.
outcome-redirected = يحوّل { $host } قرّاءه إلى موقع آخر لم يؤذن لـ«شريط» بالاتصال به، ولا يذكر المتصفح اسمه. يظهر الرابط الذي يؤدّي إليه بفتحه في المتصفح، ويمكن إضافة المصدر بذلك الرابط.
outcome-too-large = الصفحة أكبر من الحدّ ({ 8 } ميغابايت)، فلم تُقرأ.
outcome-needs-permission = لم يؤذن لـ«شريط» بالاتصال بـ { $host }. يُعطى الإذن بالزرّ أدناه.
outcome-private-address = حوّل المصدر إلى رابط داخل شبكتك الخاصة ({ $host })، فأُهمل الردّ.
outcome-incomplete-address = عاد هذا المصدر بلا الجزء السرّي من رابطه. تلزم إضافته من جديد برابطه الكامل.
outcome-storage = لم يقبل المتصفح حفظ العناوين. قد يكون القرص ممتلئًا.
outcome-internal = أخطأ «شريط» في قراءة هذا المصدر. نرجو الإبلاغ عن الخطأ مع رابط المصدر إن أمكن.

## قوائم المصادر
lists = الاستيراد والتصدير
import-choose = استيراد من ملف
import-reading = جارٍ قراءة الملف…
import-new =
    { $count ->
        [zero] لا مصدر جديدًا في الملف.
        [one] في الملف مصدر جديد واحد.
        [two] في الملف مصدران جديدان.
        [few] في الملف { $count } مصادر جديدة.
        [many] في الملف { $count } مصدرًا جديدًا.
       *[other] في الملف { $count } مصدر جديد.
    }
import-known =
    { $count ->
        [one] وفيه مصدر واحد مضاف من قبل.
        [two] وفيه مصدران مضافان من قبل.
        [few] وفيه { $count } مصادر مضافة من قبل.
        [many] وفيه { $count } مصدرًا مضافًا من قبل.
       *[other] وفيه { $count } مصدر مضاف من قبل.
    }
import-repeated =
    { $count ->
        [one] تكرّر فيه مصدر واحد، ويُضاف مرة واحدة.
        [two] تكرّر فيه مصدران، ويُضاف كل منهما مرة واحدة.
        [few] تكرّرت فيه { $count } مصادر، ويُضاف كل منها مرة واحدة.
        [many] تكرّر فيه { $count } مصدرًا، ويُضاف كل منها مرة واحدة.
       *[other] تكرّر فيه { $count } مصدر، ويُضاف كل منها مرة واحدة.
    }
import-impossible =
    { $count ->
        [one] تعذّر استيراد مصدر واحد، وسببه أدناه.
        [two] تعذّر استيراد مصدرين، والسبب أدناه.
        [few] تعذّر استيراد { $count } مصادر، والسبب أدناه.
        [many] تعذّر استيراد { $count } مصدرًا، والسبب أدناه.
       *[other] تعذّر استيراد { $count } مصدر، والسبب أدناه.
    }
import-list = المصادر الجديدة
import-left = ما لا يُستورد
import-more =
    { $count ->
        [one] ومصدر واحد غيرها.
        [two] ومصدران غيرها.
        [few] و{ $count } مصادر غيرها.
        [many] و{ $count } مصدرًا غيرها.
       *[other] و{ $count } مصدر غيرها.
    }
import-state-known = مضاف من قبل
import-state-repeated = مكرّر في الملف
import-state-invalid = ليس رابط ويب
import-state-private = رابط في شبكة خاصة، ولا يُضاف إلا بكتابته
import-start = استيراد المصادر الجديدة
import-cancel = إلغاء
import-importing = جارٍ الاستيراد…
import-done =
    { $count ->
        [zero] لم يُستورد أي مصدر.
        [one] استُورد مصدر واحد.
        [two] استُورد مصدران.
        [few] استُوردت { $count } مصادر.
        [many] استُورد { $count } مصدرًا.
       *[other] استُورد { $count } مصدر.
    }
import-soon = تصل عناوينها تباعًا.
import-refused = لم يأذن المتصفح بالاتصال بمواقعها. يمكن إعطاء الإذن من زرّ السماح فوق قائمة المصادر.
import-not-opml = هذا الملف ليس قائمة مصادر OPML.
import-empty = لا مصادر في هذا الملف.
import-too-large = هذا الملف أكبر من أن يكون قائمة مصادر.
import-storage = لم يقبل المتصفح حفظ المصادر. قد يكون القرص ممتلئًا.
import-broken = لم يكتمل الاستيراد. يمكن إعادته، وما استُورد لا يتكرّر.
export = تصدير المصادر (OPML)
export-done = صُدّرت المصادر إلى الملف { $file }.
export-left =
    { $count ->
        [one] فيه رابط مصدر واحد بلا جزئه السري، وينبغي إدخاله من جديد حيث تُستورد القائمة.
        [two] فيه رابطا مصدرين بلا جزأيهما السريين، وينبغي إدخالهما من جديد حيث تُستورد القائمة.
        [few] فيه روابط { $count } مصادر بلا أجزائها السرية، وينبغي إدخالها من جديد حيث تُستورد القائمة.
        [many] فيه روابط { $count } مصدرًا بلا أجزائها السرية، وينبغي إدخالها من جديد حيث تُستورد القائمة.
       *[other] فيه روابط { $count } مصدر بلا أجزائها السرية، وينبغي إدخالها من جديد حيث تُستورد القائمة.
    }
export-none = لا مصادر لتصديرها بعد.
export-broken = لم يكتمل التصدير. يمكن إعادته.
missing-explain =
    { $count ->
        [one] مصدر واحد لا يُحدَّث لأن المتصفح لم يأذن بالاتصال بموقعه.
        [two] مصدران لا يُحدَّثان لأن المتصفح لم يأذن بالاتصال بموقعيهما.
        [few] { $count } مصادر لا تُحدَّث لأن المتصفح لم يأذن بالاتصال بمواقعها.
        [many] { $count } مصدرًا لا تُحدَّث لأن المتصفح لم يأذن بالاتصال بمواقعها.
       *[other] { $count } مصدر لا تُحدَّث لأن المتصفح لم يأذن بالاتصال بمواقعها.
    }
missing-allow = السماح بالاتصال بها كلها
missing-refused = لم يأذن المتصفح بعد.

## الترحيب
welcome-title = أهلًا بك في «شريط»
welcome-lead = عناوين الأخبار من مصادر تختارها، تجري على حافة الصفحات أو في نافذة صغيرة. لا حساب ولا وسيط: لا يتصل متصفحك إلا بمصادرك.
welcome-language = لغة الواجهة
welcome-later = لاحقًا
welcome-later-said = لا شيء يفوت: المصادر وقوائمها ومكان الشريط كلها في الخيارات، وهي تُفتح من أيقونة «شريط» في المتصفح.
welcome-options = الخيارات
welcome-news = أي الأخبار تهمّك؟
welcome-news-hint = مجموعات جاهزة حسب البلد والموضوع. لم يُفحص أي مصدر منها بعد: يفحصها متصفحك حين تُضاف، ويظهر هنا ما استجاب منها وما تعذّر.
welcome-search = بحث في المجموعات
welcome-packs = مجموعات المصادر
welcome-no-pack = لا مجموعة بهذا الاسم. يمكن إدخال رابط الموقع نفسه أدناه.
welcome-subject-arab = العالم العربي
welcome-subject-world = العالم
welcome-subject-economy = الاقتصاد
welcome-subject-sport = الرياضة
welcome-subject-technology = التقنية
welcome-pack-size =
    { $count ->
        [one] مصدر واحد
        [two] مصدران
        [few] { $count } مصادر
        [many] { $count } مصدرًا
       *[other] { $count } مصدر
    }
welcome-pack-feeds = عرض المصادر
welcome-pack-feeds-named = عرض المصادر: { $pack }
welcome-feed-unchecked = لم يُفحص بعد
welcome-feed-added = مضاف
welcome-feed-document = مذكور هنا
welcome-feed-document-named = مذكور هنا: رابط «{ $name }»
welcome-chosen =
    { $count ->
        [zero] لا مصادر مختارة
        [one] مصدر واحد مختار
        [two] مصدران مختاران
        [few] { $count } مصادر مختارة
        [many] { $count } مصدرًا مختارًا
       *[other] { $count } مصدر مختار
    }
welcome-chosen-hosts =
    { $hosts ->
        [one] يُطلب إذن المتصفح للاتصال بموقع واحد لا غير.
        [two] يُطلب إذن المتصفح للاتصال بموقعين لا غير.
        [few] يُطلب إذن المتصفح للاتصال بـ { $hosts } مواقع لا غير.
        [many] يُطلب إذن المتصفح للاتصال بـ { $hosts } موقعًا لا غير.
       *[other] يُطلب إذن المتصفح للاتصال بـ { $hosts } موقع لا غير.
    }
welcome-add = إضافة
welcome-adding = تُضاف المصادر… إن طلب المتصفح إذنًا اكتمل ذلك بعد الجواب.
welcome-added =
    { $count ->
        [zero] لم يُضَف مصدر جديد.
        [one] أُضيف مصدر واحد.
        [two] أُضيف مصدران.
        [few] أُضيفت { $count } مصادر.
        [many] أُضيف { $count } مصدرًا.
       *[other] أُضيف { $count } مصدر.
    }
welcome-undo = تراجع عن الإضافة
welcome-undone = أُزيلت المصادر التي أُضيفت.
welcome-redo = إعادتها
welcome-broken = لم يكتمل ذلك. يمكن إعادة المحاولة.
welcome-refused = لم يأذن المتصفح بالاتصال ببعض المواقع. مصادرها محفوظة في قائمتك ولا يُتصل بها، وتبدأ فور السماح بذلك. وما عداها يعمل كله.
welcome-allow = السماح بالاتصال بها
welcome-still-refused = لم يأذن المتصفح بعد. يبقى هذا الزر هنا، وهو في الخيارات أيضًا.
welcome-address = رابط موقع أو خلاصة
welcome-list = قائمة من قارئ آخر، أو نسخة احتياطية
welcome-sources = مصادرك
welcome-progress =
    { $answered ->
        [zero] لم يستجب أي من مصادرك بعد.
        [one]
            { $total ->
                [one] استجاب مصدرك.
                [two] استجاب أحد المصدرين.
                [few] استجاب مصدر واحد من { $total }.
                [many] استجاب مصدر واحد من { $total }.
               *[other] استجاب مصدر واحد من { $total }.
            }
        [two] استجاب مصدران من { $total }.
        [few] استجابت { $answered } مصادر من { $total }.
        [many] استجاب { $answered } مصدرًا من { $total }.
       *[other] استجاب { $answered } مصدر من { $total }.
    }
welcome-stop = إيقاف الانتظار
welcome-stopped = انتهى الانتظار. تُحدَّث بقية المصادر في الخلفية.
welcome-none-answered = قد يكون الجهاز غير متصل بالشبكة. المصادر محفوظة في قائمتك، ويُعاد تحديثها في الخلفية.
welcome-retry = إعادة المحاولة
welcome-waiting = بانتظار ردّه…
welcome-unallowed = لم يؤذن بالاتصال به بعد.
welcome-no-headlines = استجاب، ولا عناوين فيه الآن.
welcome-remove-failed = إزالة كل ما تعذّر
welcome-removed =
    { $count ->
        [one] أُزيل مصدر واحد.
        [two] أُزيل مصدران.
        [few] أُزيلت { $count } مصادر.
        [many] أُزيل { $count } مصدرًا.
       *[other] أُزيل { $count } مصدر.
    }
welcome-more-sources =
    { $count ->
        [one] ومصدر آخر، وهو في الخيارات.
        [two] ومصدران آخران، وهما في الخيارات.
        [few] و{ $count } مصادر أخرى، وهي في الخيارات.
        [many] و{ $count } مصدرًا آخر، وهي في الخيارات.
       *[other] و{ $count } مصدر آخر، وهي في الخيارات.
    }
welcome-where = أين يجري الشريط؟
welcome-where-off = في نافذة «شريط» وحدها
welcome-where-hint-off = تُفتح من أيقونته في المتصفح، ولا تحتاج إلى إذن.
welcome-where-all = على حافة كل صفحة
welcome-where-hint-all = يأذن له المتصفح بدخول الصفحات. لا يقرأ منها شيئًا ولا يرسل منها شيئًا.
welcome-where-chosen = في مواقع مختارة
welcome-where-hint-chosen = تُضاف المواقع من الخيارات، ولكل منها إذن.
welcome-where-on = يجري الشريط الآن في الصفحات المفتوحة أيضًا، ويتوقف بالعودة إلى الخيار الأول.
welcome-where-none = يبقى الشريط متوقفًا إلى أن يُضاف أول موقع من الخيارات.
welcome-ticker-empty = هنا تجري العناوين.
welcome-ticker-waiting = هنا تجري العناوين فور وصولها…
welcome-done = وبعد ذلك
welcome-done-hint = تعرض أيقونة «شريط» في المتصفح آخر الأخبار متى شئت، وكل ما في هذه الصفحة في الخيارات.

## تحرير مصدر
care = تحرير
care-name = اسمه هنا
care-name-hint = يُحفظ الاسم عند مغادرة الحقل، ولا يغيّره تحديث المصدر بعد ذلك.
care-own-name = يسمّي نفسه «{ $title }». إذا أُفرغ الحقل عاد إلى اسمه هذا.
care-folder = المجلد
care-folder-hint = يُفصل بين المجلد وما بداخله بالعلامة «/». يبقى المصدر بلا مجلد إذا تُرك الحقل فارغًا.
care-folder-wrong = لم يُحفظ المجلد: المجلدات المتداخلة عشرة على الأكثر، واسم كل منها مئة حرف على الأكثر.
care-interval = موعد التحديث
care-interval-none = حسب إيقاع المصدر
care-interval-hint = إذا طلب موقع المصدر مهلة أطول فإنها تُراعى.
care-every-minutes =
    { $count ->
        [one] كل دقيقة
        [two] كل دقيقتين
        [few] كل { $count } دقائق
        [many] كل { $count } دقيقة
       *[other] كل { $count } دقيقة
    }
care-every-hours =
    { $count ->
        [one] كل ساعة
        [two] كل ساعتين
        [few] كل { $count } ساعات
        [many] كل { $count } ساعة
       *[other] كل { $count } ساعة
    }
care-every-days =
    { $count ->
        [one] كل يوم
        [two] كل يومين
        [few] كل { $count } أيام
        [many] كل { $count } يومًا
       *[other] كل { $count } يوم
    }
care-share = حصته من الشريط
care-share-none = مثل سائر المصادر
care-share-low = حصة أقل
care-share-high = حصة أكبر
care-share-hint = بالحصة الأقل تجري أحدث خمسة من عناوينه فقط. وبالحصة الأكبر يبقى له نحو ضعف نصيب غيره، وإن كانت عناوين غيره أحدث.
care-direction = اتجاه عناوينه
care-direction-none = حسب نصها
care-direction-rtl = من اليمين إلى اليسار
care-direction-ltr = من اليسار إلى اليمين
care-direction-hint = يُختار الاتجاه إذا ظهرت عناوينه معكوسة.
care-changed = حُفظ التغيير في «{ $title }».
care-moved = نُقل «{ $title }» إلى الموضع { $at } من { $of }.
care-failed = لم يُحفظ التغيير. يمكن إعادة المحاولة.
care-up = تقديم
care-up-named = تقديم «{ $title }»
care-down = تأخير
care-down-named = تأخير «{ $title }»
care-drag = السحب إلى موضع آخر
login = اسم المستخدم وكلمة المرور
login-user = اسم المستخدم
login-password = كلمة المرور
login-hint = يُرسلان إلى { $host } وحده، ويبقيان في هذا المتصفح، ولا يدخلان في قائمة المصادر عند تصديرها.
login-readable = هذا الرابط يبدأ بـ { "http://" } لا بـ { "https://" }، فتنتقل كلمة المرور عبر الشبكة مكشوفة لمن عليها.
login-invalid = لم يُحفظ شيء: لا بد من اسم أو كلمة مرور، وليس في الاسم نقطتان (:)، وليس فيهما رموز تحكم.
login-no-password = لم تُكتب كلمة المرور، فبقي المحفوظ كما هو.
login-none = لا اسم ولا كلمة مرور لهذا المصدر. هما للمصادر التي تطلبهما فقط.
login-stored = لهذا المصدر كلمة مرور محفوظة للمستخدم «{ $user }». لا تُعرض هنا، ويمكن تغييرها أو إزالتها.
login-save = حفظ
login-change = تغيير
login-try = الحفظ والتحديث الآن
login-find = البحث بهما
login-add = الإضافة بهما
login-remove = إزالة الاسم وكلمة المرور
login-remove-hint = لا تراجع عن الإزالة: تُكتب كلمة المرور من جديد عند الحاجة إليها.
login-removed = أُزيل الاسم وكلمة المرور.
login-accepted = قبلهما الموقع، وحُدّث المصدر.
login-not-accepted = حُفظا، ولم ينجح التحديث بهما. السبب في سطر حالة المصدر.
login-wrong = لم يقبل الموقع الاسم وكلمة المرور ({ 401 }). يمكن كتابتهما من جديد.
login-kept = يُحفظ الاسم وكلمة المرور مع المصدر عند إضافته.

## النسخ الاحتياطية والتصدير
backups-title = النسخ الاحتياطية والنقل
backup-files-hint = ملف «شريط» يحمل كل شيء: المصادر والإعدادات والقواعد والمحفوظات وما قُرئ. وملف OPML يحمل المصادر بمجلداتها وحدها، من قارئ خلاصات إلى آخر. ويُستورد كلاهما من الزر نفسه.
backup-export = تصدير كل شيء إلى ملف
backup-exporting = جارٍ كتابة الملف…
backup-exported = حُفظ الملف { $file } حيث يحفظ المتصفح ما يُنزَّل.
backup-secrets =
    { $count ->
        [one] تضمين الجزء السري من رابط مصدر واحد
        [two] تضمين الجزء السري من رابطي مصدرين
        [few] تضمين الأجزاء السرية من روابط { $count } مصادر
        [many] تضمين الأجزاء السرية من روابط { $count } مصدرًا
       *[other] تضمين الأجزاء السرية من روابط { $count } مصدر
    }
backup-secrets-hint = من دونها تُستورد هذه المصادر وتطلب إدخال رابطها كاملًا من جديد.
backup-secrets-warning = من يصل إلى هذا الملف يستطيع قراءة هذه المصادر باسمك، فلا ينبغي أن يصل إلى أحد.
backup-left-articles =
    { $count ->
        [one] لم يتسع الملف لنص مقال واحد من المحفوظات، وعنوانه فيه.
        [two] لم يتسع الملف لنصَّي مقالين من المحفوظات، وعنواناهما فيه.
        [few] لم يتسع الملف لنصوص { $count } مقالات من المحفوظات، وعناوينها فيه.
        [many] لم يتسع الملف لنصوص { $count } مقالًا من المحفوظات، وعناوينها فيه.
       *[other] لم يتسع الملف لنصوص { $count } مقال من المحفوظات، وعناوينها فيه.
    }
backup-preview = ما تغيّره استعادة نسخة { $date }
backup-changed = تغيّر هذا الملف بعد أن كُتب، بيد أحد أو بعطب. يُعرض هنا ما أمكنت قراءته منه.
backup-same = كل ما في هذه النسخة موجود هنا، فلا شيء يُستعاد.
backup-parts = ما يُستعاد
backup-part-sources =
    { $count ->
        [zero] لا مصادر جديدة.
        [one] مصدر جديد واحد.
        [two] مصدران جديدان.
        [few] { $count } مصادر جديدة.
        [many] { $count } مصدرًا جديدًا.
       *[other] { $count } مصدر جديد.
    }
backup-part-sources-changed =
    { $count ->
        [one] ويتغيّر اسم مصدر واحد أو مكانه أو خياراته.
        [two] وتتغيّر أسماء مصدرين أو مكانهما أو خياراتهما.
        [few] وتتغيّر أسماء { $count } مصادر أو مكانها أو خياراتها.
        [many] وتتغيّر أسماء { $count } مصدرًا أو مكانها أو خياراتها.
       *[other] وتتغيّر أسماء { $count } مصدر أو مكانها أو خياراتها.
    }
backup-part-settings =
    { $count ->
        [one] إعداد واحد يتغيّر.
        [two] إعدادان يتغيّران.
        [few] { $count } إعدادات تتغيّر.
        [many] { $count } إعدادًا تتغيّر.
       *[other] { $count } إعداد تتغيّر.
    }
backup-part-rules =
    { $count ->
        [one] قاعدة واحدة.
        [two] قاعدتان.
        [few] { $count } قواعد.
        [many] { $count } قاعدة.
       *[other] { $count } قاعدة.
    }
backup-part-saved =
    { $count ->
        [one] عنوان محفوظ واحد، بمقاله إن كان في النسخة.
        [two] عنوانان محفوظان، بمقاليهما إن كانا في النسخة.
        [few] { $count } عناوين محفوظة، بمقالاتها التي في النسخة.
        [many] { $count } عنوانًا محفوظًا، بمقالاتها التي في النسخة.
       *[other] { $count } عنوان محفوظ، بمقالاتها التي في النسخة.
    }
backup-part-read =
    { $count ->
        [one] علامة قراءة واحدة.
        [two] علامتا قراءة.
        [few] { $count } علامات قراءة.
        [many] { $count } علامة قراءة.
       *[other] { $count } علامة قراءة.
    }
backup-settings-list = الإعدادات التي تتغيّر
backup-setting = { $name }: كان «{ $before }»، فيصير «{ $after }».
backup-sites =
    { $count ->
        [zero] لا مواقع
        [one] موقع واحد
        [two] موقعان
        [few] { $count } مواقع
        [many] { $count } موقعًا
       *[other] { $count } موقع
    }
backup-on = يعمل
backup-off = متوقف
backup-known =
    { $count ->
        [one] وفيها مصدر واحد مضاف هنا من قبل.
        [two] وفيها مصدران مضافان هنا من قبل.
        [few] وفيها { $count } مصادر مضافة هنا من قبل.
        [many] وفيها { $count } مصدرًا مضافًا هنا من قبل.
       *[other] وفيها { $count } مصدر مضاف هنا من قبل.
    }
backup-private =
    { $count ->
        [one] مصدر واحد من المصادر الجديدة في شبكة خاصة، كجهاز في البيت. والأسلم ألا تُستعاد المصادر إلا إذا كان معروفًا لديك.
        [two] مصدران من المصادر الجديدة في شبكة خاصة، كأجهزة في البيت. والأسلم ألا تُستعاد المصادر إلا إذا كانا معروفين لديك.
        [few] { $count } مصادر من الجديدة في شبكة خاصة، كأجهزة في البيت. والأسلم ألا تُستعاد المصادر إلا إذا كانت معروفة لديك.
        [many] { $count } مصدرًا من الجديدة في شبكة خاصة، كأجهزة في البيت. والأسلم ألا تُستعاد المصادر إلا إذا كانت معروفة لديك.
       *[other] { $count } مصدر من الجديدة في شبكة خاصة، كأجهزة في البيت. والأسلم ألا تُستعاد المصادر إلا إذا كانت معروفة لديك.
    }
backup-refused-rules =
    { $count ->
        [one] لا تُستعاد قاعدة واحدة لا يفهمها «شريط».
        [two] لا تُستعاد قاعدتان لا يفهمهما «شريط».
        [few] لا تُستعاد { $count } قواعد لا يفهمها «شريط».
        [many] لا تُستعاد { $count } قاعدة لا يفهمها «شريط».
       *[other] لا تُستعاد { $count } قاعدة لا يفهمها «شريط».
    }
backup-adds = الاستعادة تضيف ما ينقص وتأخذ ما اختير في النسخة، ولا تزيل شيئًا. وتُكتب قبلها نسخة مما هنا، ويمكن التراجع عنها.
backup-restore-chosen = استعادة المحدد
backup-restoring = جارٍ الاستعادة…
backup-restoring-part = جارٍ الاستعادة: { $percent }{ "\u00A0" }٪
backup-stop = إيقاف
backup-done = اكتملت الاستعادة.
backup-stopped = أُوقفت الاستعادة، وما استُعيد قبل ذلك باقٍ.
backup-undone = أُعيد كل شيء إلى ما كان قبل الاستعادة، إلا ما تغيّر بعدها.
backup-no-undo = لا يمكن التراجع عن هذه الاستعادة.
backup-broken = لم تكتمل الاستعادة. يمكن إعادتها، وما استُعيد لا يتكرّر.
backup-local = نسخ تُكتب تلقائيًّا
backup-local-explain = تُكتب نسخة كل يوم وبعد ما يتغيّر، على هذا الجهاز وحده، في مكان غير قاعدة البيانات. تبقى آخر خمس، وأخرى عمرها نحو أسبوع. وليس فيها كلمات المرور.
backup-now = كتابة نسخة الآن
backup-written = كُتبت نسخة.
backup-write-broken = لم تُكتب النسخة. يمكن إعادة المحاولة.
backup-none = لا نسخ بعد. تُكتب الأولى من تلقاء نفسها بعد تغيير أو خلال يوم.
backup-restore = استعادة…
backup-restore-named = استعادة نسخة { $date }
backup-not-whole = هذه النسخة غير كاملة: انقطعت كتابتها أو تلفت، فلا يُعتمد عليها.
# النقطة الوسطى قبل الرقم تُقرأ صفرًا.
backup-about = { $reason }، { $size }
backup-reason-daily = النسخة اليومية
backup-reason-change = بعد تغيير
backup-reason-asked = كُتبت عند الطلب
backup-reason-restore = قبل استعادة
backup-reason-reset = قبل البدء بقاعدة جديدة
backup-reason-upgrade = قبل تحديث «شريط»
backup-problem-not-a-backup = هذا الملف ليس قائمة مصادر ولا نسخة احتياطية من «شريط».
backup-problem-damaged = هذه النسخة غير كاملة أو تالفة، فلم يُستعد منها شيء.
backup-problem-newer = كتب هذه النسخة إصدار أحدث من «شريط». بعد تحديث «شريط» تمكن استعادتها.
backup-problem-gone = لم تعد هذه النسخة موجودة.
backup-problem-unavailable = لا يتيح المتصفح مكانًا للنسخ في هذا الوضع. يبقى التصدير إلى ملف ممكنًا.
backup-problem-storage = لم يقبل المتصفح الحفظ، وقد يكون القرص ممتلئًا. لم يتغيّر شيء، والنسخ السابقة باقية.
backup-problem-nothing = لا شيء هنا يُنسخ أو يُتراجع عنه.
backup-problem-busy = استعادة أخرى جارية. يمكن البدء بعد انتهائها.
backup-problem-too-large = هذا الملف أكبر من أن يُقرأ هنا.
recovered = فُقدت قاعدة بيانات «شريط»، وقد تكون تلفت. هذا ما عاد تلقائيًّا:
recovered-backup = عاد كل ما في النسخة المكتوبة في { $date }. ما تغيّر بعدها قد يكون ضاع، إلا قائمة المصادر.
recovered-mirror =
    { $count ->
        [zero] لم يعد أي مصدر.
        [one] عاد مصدر واحد. لم توجد نسخة سليمة، فضاعت الإعدادات والقواعد والمحفوظات.
        [two] عاد مصدران. لم توجد نسخة سليمة، فضاعت الإعدادات والقواعد والمحفوظات.
        [few] عادت { $count } مصادر. لم توجد نسخة سليمة، فضاعت الإعدادات والقواعد والمحفوظات.
        [many] عاد { $count } مصدرًا. لم توجد نسخة سليمة، فضاعت الإعدادات والقواعد والمحفوظات.
       *[other] عاد { $count } مصدر. لم توجد نسخة سليمة، فضاعت الإعدادات والقواعد والمحفوظات.
    }
recovered-sources =
    { $count ->
        [zero] لا مصادر
        [one] مصدر واحد
        [two] مصدران
        [few] { $count } مصادر
        [many] { $count } مصدرًا
       *[other] { $count } مصدر
    }
recovered-rules =
    { $count ->
        [zero] لا قواعد
        [one] قاعدة واحدة
        [two] قاعدتان
        [few] { $count } قواعد
        [many] { $count } قاعدة
       *[other] { $count } قاعدة
    }
recovered-saved =
    { $count ->
        [zero] لا محفوظات
        [one] عنوان محفوظ واحد
        [two] عنوانان محفوظان
        [few] { $count } عناوين محفوظة
        [many] { $count } عنوانًا محفوظًا
       *[other] { $count } عنوان محفوظ
    }
recovered-incomplete =
    { $count ->
        [one] مصدر واحد يحتاج إلى إدخال رابطه كاملًا من جديد.
        [two] مصدران يحتاجان إلى إدخال رابطيهما كاملين من جديد.
        [few] { $count } مصادر تحتاج إلى إدخال روابطها كاملة من جديد.
        [many] { $count } مصدرًا تحتاج إلى إدخال روابطها كاملة من جديد.
       *[other] { $count } مصدر تحتاج إلى إدخال روابطها كاملة من جديد.
    }
recovered-dismiss = حسنًا

## الإصلاح
repair-title = إصلاح «شريط»
repair-open = صفحة الإصلاح
repair-reload = إعادة تحميل الصفحة
repair-page-broken = توقفت هذه الصفحة بخطأ. قد تكفي إعادة تحميلها، وفي صفحة الإصلاح ما يُفعل إن تكرّر.
repair-checking = جارٍ فحص قاعدة البيانات…
repair-fine = تُفتح قاعدة البيانات وتُقرأ. لا شيء يحتاج إلى إصلاح.
repair-renewing = جارٍ البدء بقاعدة جديدة وإعادة ما يمكن إليها…
repair-renewed = بدأت قاعدة جديدة، وعاد إليها ما كان سليمًا. في صفحة الأخبار بيان ما عاد.
repair-problem-newer = كتب قاعدة البيانات إصدار أحدث من «شريط»، فلا يفتحها هذا الإصدار كي لا يفسدها.
repair-problem-upgrade = لم ينجح نقل قاعدة البيانات إلى صيغة هذا الإصدار من «شريط». بقيت كما كانت ولم يضِع منها شيء.
repair-problem-blocked = صفحة أخرى من «شريط» بإصدار أقدم تمسك بقاعدة البيانات.
repair-problem-full = لا تُفتح قاعدة البيانات لأن القرص ممتلئ.
repair-problem-unreadable = لا يستطيع المتصفح فتح قاعدة بيانات «شريط». قد تكون تالفة.
repair-problem-refused = لم يقبل المتصفح حذف قاعدة البيانات أو البدء بغيرها.
repair-problem-unready = قاعدة البيانات سليمة، لكنّ «شريط» لا يستطيع أن يبدأ عمله في الخلفية.
repair-way-newer = الحل تحديث «شريط» من متجر الإضافات. كل ما في القاعدة باقٍ فيها.
repair-way-upgrade = قد تكفي إعادة المحاولة أو إعادة تشغيل المتصفح، وسيُعاد النقل عند كل تشغيل. وإلا فالبدء بقاعدة جديدة يعيد ما في أحدث نسخة سليمة، إن وُجدت.
repair-way-blocked = يُحلّ ذلك عادة بإغلاق صفحات «شريط» الأخرى ثم إعادة المحاولة.
repair-way-full = يُحلّ ذلك بإفراغ مساحة على القرص ثم إعادة المحاولة. لم يُحذف شيء.
repair-way-unreadable = قد تكفي إعادة تشغيل المتصفح. وإلا فالبدء بقاعدة جديدة يعيد ما في أحدث نسخة سليمة، إن وُجدت.
repair-way-refused = قد تكفي إعادة تشغيل المتصفح. وإلا فهذا ما يُفعل: حفظ النسخة في ملف، ثم إزالة «شريط» وتثبيته من جديد، ثم استيراد الملف في الخيارات.
repair-way-unready = قد تكفي إعادة تشغيل المتصفح. وإن تكرّر ذلك ففي صفحة التشخيص ما يلزم في تقرير عن الخلل.
repair-retry = إعادة المحاولة
repair-renew = البدء بقاعدة جديدة…
repair-renew-explain = تُحذف قاعدة البيانات وتبدأ أخرى، وتعود إليها المصادر والإعدادات والقواعد والمحفوظات وعلامات القراءة من أحدث نسخة سليمة، ثم تُجلب العناوين من جديد.
repair-renew-lost = يضيع ما ليس في النسخة: العناوين القديمة غير المحفوظة، والصور، وكلمات مرور المصادر، وما تغيّر بعد كتابتها.
repair-renew-really = حذف القاعدة والبدء بجديدة
repair-go-on = إلى آخر الأخبار
repair-safe = ما هو سليم
repair-safe-sources =
    { $count ->
        [zero] لا قائمة مصادر خارج قاعدة البيانات.
        [one] قائمة المصادر سليمة خارج قاعدة البيانات، وفيها مصدر واحد.
        [two] قائمة المصادر سليمة خارج قاعدة البيانات، وفيها مصدران.
        [few] قائمة المصادر سليمة خارج قاعدة البيانات، وفيها { $count } مصادر.
        [many] قائمة المصادر سليمة خارج قاعدة البيانات، وفيها { $count } مصدرًا.
       *[other] قائمة المصادر سليمة خارج قاعدة البيانات، وفيها { $count } مصدر.
    }
repair-safe-nothing = لا نسخ احتياطية على هذا الجهاز.
repair-save-backup = حفظ أحدث نسخة سليمة في ملف
repair-save-list = حفظ قائمة المصادر في ملف OPML
repair-save-hint = في النسخة روابط المصادر كاملة بأجزائها السرية، وفي القائمة من دونها. فلا ينبغي أن تصل النسخة إلى أحد.
repair-diagnostics = التشخيص والسجل، لما قد يلزم في تقرير عن خلل

## التشخيص
diagnostics-title = التشخيص
diagnostics-open = التشخيص
diagnostics-explain = حال «شريط» على هذا الجهاز: ما حُدِّث ومتى، وكم استغرق، وما هو مخزَّن، وما تعثّر. لا يُرسَل شيء من هذا إلى أحد.
diagnostics-report = تقرير عن خلل
diagnostics-report-explain = هذا هو ما يُنسخ حرفيًا، وهو بالإنجليزية ليقرأه من يصلح الخلل.
diagnostics-with-addresses = إدراج أسماء المصادر وروابطها والمواقع المسموح بها
diagnostics-addresses-out = ليس في التقرير أسماء ولا روابط ولا عناوين أخبار، والمصادر فيه بأرقامها.
diagnostics-addresses-in = يكشف التقرير الآن المصادر المتابَعة. أما كلمات المرور والمفاتيح التي في الروابط وكلمات البحث والمقالات فلا تدخله على أي حال.
diagnostics-copy = نسخ التقرير
diagnostics-save = حفظ في ملف
diagnostics-copied = نُسخ التقرير.
diagnostics-not-copied = رفض المتصفح النسخ. التقرير محدَّد، ويمكن نسخه بلوحة المفاتيح.
diagnostics-saved = حُفظ التقرير في { $file }.
diagnostics-preview = التقرير كما يُنسخ
diagnostics-look = قراءة من جديد
diagnostics-clear = مسح السجل
diagnostics-cleared = السجل فارغ.
diagnostics-not-cleared = رفض المتصفح مسح السجل.
diagnostics-reading = القراءة جارية…
diagnostics-unread = تعذّرت قراءة هذا القسم.
diagnostics-list =
    { $count ->
        [one] بند واحد
        [two] بندان
        [few] { $count } بنود
        [many] { $count } بندًا
       *[other] { $count } بند
    }
diagnostics-more =
    { $count ->
        [one] بند أقدم واحد غير مدرج.
        [two] بندان أقدم غير مدرجين.
        [few] { $count } بنود أقدم غير مدرجة.
        [many] { $count } بندًا أقدم غير مدرج.
       *[other] { $count } بند أقدم غير مدرج.
    }
diagnostics-milliseconds = { $count } مللي ثانية
diagnostics-yes = نعم
diagnostics-no = لا
diagnostics-versions = الإصدارات
diagnostics-read-at = وقت القراءة
diagnostics-extension = شريط
diagnostics-browser = المتصفح
diagnostics-platform = النظام
diagnostics-schema = إصدار قاعدة البيانات
diagnostics-snapshot-version = إصدار المنشور للشريط
diagnostics-settings = الإعدادات المغيَّرة
diagnostics-permissions = الأذونات
diagnostics-api = من المتصفح
diagnostics-hosts = عدد المواقع أو أنماطها المسموح بها
diagnostics-all-hosts = كل المواقع مسموح بها
diagnostics-host = موقع مسموح به
diagnostics-storage = التخزين
diagnostics-used = المستخدَم إجمالًا
diagnostics-quota = أقصى ما يسمح به المتصفح
diagnostics-persisted = محمي من حذف المتصفح
diagnostics-snapshot-bytes = حجم المنشور للشريط
diagnostics-snapshot-headlines = العناوين المنشورة للشريط
diagnostics-mirrored = المصادر في القائمة التي خارج قاعدة البيانات
diagnostics-table = الجدول
diagnostics-rows = الصفوف
diagnostics-backups = النسخ الاحتياطية
diagnostics-number = العدد
diagnostics-time = الوقت
diagnostics-reason = السبب
diagnostics-size = الحجم
diagnostics-background = العمل في الخلفية
diagnostics-last-start = آخر بدء
diagnostics-next-alarm = الاستيقاظ التالي
diagnostics-presence = حال الجهاز
diagnostics-active = مستعمَل
diagnostics-idle = خامل
diagnostics-locked = مقفل
diagnostics-run-since = تحديث المصادر جارٍ منذ
diagnostics-refreshing = تحديث مطلوب باليد جارٍ
diagnostics-online = الشبكة متاحة
diagnostics-sources = المصادر
diagnostics-source = المصدر
diagnostics-source-number = المصدر { NUMBER($place, useGrouping: "false") }
diagnostics-source-gone = مصدر لم يعد موجودًا
diagnostics-source-unread = أحد المصادر
diagnostics-state = الحال
diagnostics-is-removed = محذوف
diagnostics-is-muted = مكتوم
diagnostics-is-retired = أُزيل من موقعه نهائيًا
diagnostics-is-incomplete = ينقصه الجزء السري من رابطه
diagnostics-has-login = باسم وكلمة مرور
diagnostics-fetches-ahead = تُجلب مقالاته مسبقًا
diagnostics-format = الصيغة
diagnostics-outcome = النتيجة
diagnostics-outcome-at = وقت التحديث
diagnostics-success-at = آخر نجاح
diagnostics-failures = الإخفاقات المتتالية
diagnostics-due = التحديث التالي
diagnostics-held = متروك حتى
diagnostics-fetch = الجلب
diagnostics-parse = القراءة
diagnostics-store = التخزين
diagnostics-polls = آخر التحديثات
diagnostics-runs = الدورات المسجَّلة
diagnostics-last-run = آخر دورة
diagnostics-took = استغرقت
diagnostics-left = المصادر التي لم تبلغها
diagnostics-added = العناوين الجديدة
diagnostics-log = السجل
diagnostics-level = الدرجة
diagnostics-from = الموضع
diagnostics-what = الحدث
diagnostics-count = المرات
diagnostics-facts = التفاصيل
diagnostics-error = الخطأ
diagnostics-frames = موضعه في الشيفرة

## القوائم والمفاتيح
menus-title = القوائم والمفاتيح
shortcuts-title = مفاتيح تعمل في كل الصفحات
shortcuts-change-here = لتغيير مفاتيح، تُضغط المفاتيح المطلوبة معًا في حقلها. مفتاح Backspace يفرغ الحقل.
shortcuts-change-there = تُغيَّر هذه المفاتيح في صفحة المتصفح الخاصة باختصارات الإضافات.
shortcuts-lane = مفاتيح الشريط
shortcuts-list = مفاتيح القائمة
shortcuts-reader = مفاتيح وضع القراءة
shortcut-popup = فتح نافذة «شريط»
shortcut-news = فتح صفحة آخر الأخبار
shortcut-none = بلا مفاتيح
shortcut-reset = المفاتيح الأصلية
shortcut-page = فتح صفحة الاختصارات في المتصفح
shortcut-saved = حُفظت المفاتيح.
shortcut-failed = لم يقبل المتصفح هذا التغيير. يمكن تجربة مفاتيح أخرى.
shortcut-unfit = يلزم مفتاح حرف أو رقم مع Alt أو Ctrl، ويمكن أن يُضاف إليهما Shift.
shortcut-browser = للمتصفح عمل آخر بهذه المفاتيح. يمكن تجربة غيرها.
shortcut-taken = لأمر آخر في هذه القائمة المفاتيح نفسها. يمكن تجربة غيرها.
keys-pause = إيقاف مؤقت أو استئناف
menu-refresh = تحديث المصادر الآن
menu-bar = تشغيل الشريط أو إيقافه في هذا الموقع
menu-news = صفحة آخر الأخبار
menu-side = آخر الأخبار بجانب الصفحة
menu-add = إضافة أخبار هذا الموقع
menu-read = فتح هذا الرابط في وضع القراءة
feed-sign = تُضاف من هذه الصفحة: { $names }
feed-add = إضافة
setting-menus-page = عرض بنود «شريط» في قوائم الصفحات والروابط
setting-page-feeds = الإشارة على الأيقونة حين تعرض الصفحة أخبارًا تمكن إضافتها
setting-page-feeds-hint = يُنظر في الصفحات التي أُذن بدخولها وحدها، ولا يُتَّصل بشيء من أجل ذلك.

## صفحة الخيارات
date-both = { $gregorian } ({ $hijri })
options-sections = أقسام الخيارات
options-ticker = الشريط
options-language = اللغة والتاريخ
options-search = بحث في الخيارات
# لا تُعرض: ما قد يكتبه الناس في البحث بدل الكلمات التي هنا.
sought-sources = عنوان الموقع، كلمة السر، الحساب، تسجيل الدخول، الاشتراك، ترتيب، إعادة تسمية، حذف مصدر
sought-backups = مزامنة، نقل إلى جهاز آخر، حفظ احتياطي، استرجاع
options-found =
    { $count ->
        [zero] لا شيء في الخيارات بهذه الكلمات.
        [one] نتيجة واحدة
        [two] نتيجتان
        [few] { $count } نتائج
        [many] { $count } نتيجة
       *[other] { $count } نتيجة
    }
options-undo = تراجع
options-undone = أُلغي التغيير الأخير.
options-reset = إعادة القسم إلى الأصل
options-reset-named = إعادة القسم إلى الأصل: { $name }
options-reset-done = عاد القسم إلى ما يختاره «شريط» من تلقاء نفسه.
live-title = معاينة الشريط
live-sample = معاينة بعناوين للمثال
live-hide = إخفاء المعاينة
live-sample-act = هذا عنوان للمثال، ولا خبر وراءه.
live-sample-1 = افتتاح مكتبة عائمة في الميناء القديم مطلع الشتاء
live-sample-2 = قطار الليل يعود إلى خط الساحل بعد تسع سنوات
live-sample-3 = باحثون: { 14 } نوعًا جديدًا من المرجان في الخليج
live-sample-4 = سوق السمك يفتح أبوابه قبل الفجر
about-title = عن «شريط»
about-version = الإصدار { $version }
about-contacts = لا يتصل «شريط» إلا بمصادرك وبالمقالات التي تفتحها أو تطلب جلبها مسبقًا، وبمواقع صورها إن طُلب عرضها.
about-keeps = كل ما يخزنه، من مصادر وعناوين ومقالات واختيارات، في جهازك وحده.
about-sends = لا حساب ولا وسيط ولا تتبّع: لا يُرسَل إلى أحد ما تقرؤه ولا ما تختاره.
about-help = المساعدة
about-welcome = صفحة الترحيب والبدء
about-repair = صفحة الإصلاح
about-diagnostics = التشخيص والسجل
about-licences = التراخيص
about-licence-shareet = ترخيص «شريط»
about-licence-libraries = تراخيص المكتبات التي فيه
about-licence-font = ترخيص خط النسخ المرفق

## الشريط في الصفحات
bar-explain = يجري الشريط على حافة الصفحات التي تتصفحها. يحتاج إلى إذن المتصفح بدخولها، ولا يقرأ منها شيئًا ولا يرسل منها شيئًا.
bar-where = أين يعمل الشريط
bar-where-off = لا يعمل في أي موقع
bar-where-all = في كل المواقع
bar-where-chosen = في مواقع أختارها
bar-refused = لم يأذن المتصفح، فبقي الشريط كما كان.
bar-sites = المواقع المختارة
bar-sites-none = لا مواقع مختارة بعد.
bar-site-host = اسم الموقع
bar-site-add = إضافة الموقع
bar-site-invalid = هذا ليس اسم موقع ولا رابط صفحة فيه.
bar-site-remove = إزالة { $host }
bar-off-sites = مواقع أُوقف فيها الشريط
bar-off-sites-none = لم يوقَف الشريط في أي موقع.
bar-off-site-join = تشغيل الشريط في { $host }
bar-flipped-sites = مواقع نُقل فيها الشريط إلى الحافة الأخرى
bar-flipped-sites-none = لم يُنقل الشريط في أي موقع.
bar-flipped-site-back = إعادة الشريط إلى مكانه في { $host }

## الإعدادات
setting-language = اللغة
setting-language-auto = لغة المتصفح
setting-language-ar = العربية
setting-language-en = English
setting-digits = الأرقام
setting-digits-auto = حسب البلد
setting-digits-arab = ٠١٢٣
setting-digits-latn = 0123
setting-calendar = التقويم
setting-calendar-auto = حسب البلد
setting-calendar-gregory = الميلادي
setting-calendar-islamic = الهجري (أم القرى)
setting-calendar-both = الميلادي والهجري معًا
setting-months = أسماء الشهور الميلادية
setting-months-auto = حسب البلد
setting-months-eg = يناير، أبريل، أغسطس، نوفمبر
setting-months-lb = كانون الثاني، نيسان، آب، تشرين الثاني
setting-months-ma = يناير، أبريل، غشت، نونبر
setting-months-dz = جانفي، أفريل، أوت، نوفمبر
setting-theme = الألوان
setting-theme-system = كما في النظام
setting-theme-light = فاتحة
setting-theme-dark = داكنة
setting-theme-contrast = عالية التباين
setting-theme-own = ألوان أختارها
setting-theme-colours = ألوان الشريط
setting-theme-colours-ink = النص
setting-theme-colours-paper = الخلفية
setting-theme-colours-sample = افتتاح الجسر الجديد على النهر اليوم
setting-theme-colours-readable = التباين { NUMBER($ratio, maximumFractionDigits: 1) } إلى { 1 }: القراءة سهلة.
setting-theme-colours-faint = التباين { NUMBER($ratio, maximumFractionDigits: 1) } إلى { 1 }: لا يكفي للقراءة، فلا تُستعمل هذه الألوان. يحتاج النص إلى { 4.5 } إلى { 1 } على الأقل، ويتحقق بتغميق أحد اللونين أو تفتيحه.
setting-lane-speed = سرعة الشريط
setting-lane-speed-value =
    { $value ->
        [few] { $value } أحرف في الثانية
        [many] { $value } حرفًا في الثانية
       *[other] { $value } حرف في الثانية
    }
setting-lane-direction = اتجاه الشريط
setting-lane-direction-auto = حسب مصادرك
setting-lane-direction-rtl = من اليمين إلى اليسار
setting-lane-direction-ltr = من اليسار إلى اليمين
setting-lane-mode = حركة العناوين
setting-lane-mode-auto = حسب النظام: جارية أو ثابتة
setting-lane-mode-crawl = تجري دائمًا
setting-lane-mode-step = عنوان بعد عنوان
setting-lane-mode-still = ثابتة، وتتقدّم باليد
setting-lane-saver = توفير الطاقة
setting-lane-saver-auto = عند العمل على البطارية
setting-lane-saver-on = دائمًا
setting-lane-saver-off = أبدًا
setting-lane-fontSize = حجم خط العناوين
setting-lane-fontSize-value = { $value } بكسل
setting-lane-fontSize-hint = إن ضاق ارتفاع الشريط بهذا الحجم ظهرت العناوين بأكبر حجم يتسع له.
setting-lane-announce = إعلان العناوين الجديدة لقارئ الشاشة
setting-lane-preview = معاينة الشريط في صفحة الخيارات
setting-headline-opens = فتح العناوين
setting-headline-opens-reader = في وضع القراءة إن أمكن
setting-headline-opens-original = في موقعها
setting-list-group = ترتيب القائمة
setting-list-group-time = حسب اليوم
setting-list-group-source = حسب المصدر
setting-list-pictures = صور مصغّرة في القائمة
setting-list-pictures-hint = لا تُجلب صورة من أجل القائمة: تظهر المخزّنة منها، لمصادر أُذن بعرض صورها.
setting-bar-edge = مكان الشريط
setting-bar-edge-bottom = أسفل الصفحة
setting-bar-edge-top = أعلى الصفحة
setting-bar-height = ارتفاع الشريط
setting-bar-height-30 = منخفض
setting-bar-height-36 = متوسط
setting-bar-height-44 = مرتفع
setting-bar-height-56 = كبير
setting-bar-private = الشريط في النوافذ الخاصة
setting-reader-font = خط المقال
setting-reader-font-naskh = خط النسخ
setting-reader-font-sans = بسيط بلا زوائد
setting-reader-size = حجم نص المقال
setting-reader-size-value = { $value } بكسل
setting-reader-width = عرض السطر
setting-reader-width-value =
    { $value ->
        [few] نحو { $value } أحرف
        [many] نحو { $value } حرفًا
       *[other] نحو { $value } حرف
    }
setting-reader-leading = تباعد الأسطر
setting-reader-leading-value = { NUMBER($value, maximumFractionDigits: 1) }
setting-reader-align = محاذاة النص
setting-reader-align-start = إلى بداية السطر
setting-reader-align-justify = ضبط على الجانبين
setting-reader-theme = ألوان المقال
setting-reader-theme-system = كبقية الصفحات
setting-reader-theme-light = فاتحة
setting-reader-theme-sepia = ورقية
setting-reader-theme-dark = داكنة
setting-reader-speed = سرعة القراءة بصوت مسموع
setting-reader-speed-value = × { NUMBER($value, maximumFractionDigits: 1) }
setting-reader-keys = اختصارات بمفتاح واحد في وضع القراءة
setting-reader-keys-hint = قد تتعارض هذه الاختصارات مع الإملاء الصوتي وبعض قارئات الشاشة، ويمكن إيقافها هنا.
setting-poll-minutes = أقصر وقت بين تحديثين
setting-poll-minutes-value =
    { $value ->
        [few] { $value } دقائق
        [many] { $value } دقيقة
       *[other] { $value } دقيقة
    }
setting-alerts-mostPerHour = أكثر عدد من التنبيهات في الساعة
setting-alerts-mostPerHour-value =
    { $value ->
        [one] تنبيه واحد
        [two] تنبيهان
        [few] { $value } تنبيهات
        [many] { $value } تنبيهًا
       *[other] { $value } تنبيه
    }
setting-alerts-mostPerHour-hint = ما زاد عليه يُجمع في تنبيه واحد بعد ذلك.
setting-alerts-quiet = ساعات هدوء كل يوم
setting-alerts-quietFrom = بداية ساعات الهدوء
setting-alerts-quietTo = نهاية ساعات الهدوء
setting-alerts-afterQuiet = ما يصل في ساعات الهدوء
setting-alerts-afterQuiet-summary = يُجمع في تنبيه واحد بعدها
setting-alerts-afterQuiet-nothing = لا يُنبَّه إليه
setting-badge = الأخبار غير المقروءة على أيقونة «شريط»
setting-badge-none = لا شيء
setting-badge-dot = نقطة
setting-badge-count = عددها
setting-storage-days = مدة الاحتفاظ بالعناوين
setting-storage-days-7 = أسبوع
setting-storage-days-30 = شهر
setting-storage-days-90 = ثلاثة أشهر
setting-storage-days-365 = سنة
setting-storage-days-always = بلا حدّ
setting-storage-days-hint = بعدها يُحذف العنوان ومقاله وصوره.
setting-storage-megabytes = أكبر حجم لمقالات المصدر الواحد
setting-storage-megabytes-10 = { 10 } ميغابايت
setting-storage-megabytes-50 = { 50 } ميغابايت
setting-storage-megabytes-200 = { 200 } ميغابايت
setting-storage-megabytes-1000 = غيغابايت واحد
setting-storage-megabytes-hint = ما زاد عليه يُحذف من أقدم المقالات وصورها، وتبقى عناوينها.
