"""The help of commands and options, and what settings mean."""

TABLE: dict[str, str] = {
    # Commands, and the options of daily ones
    "Commands": "指令",
    "Turn meeting reports into commitments that are kept.": "把會議報告化為落實之應辦事項。",
    "The database to use.": "所用之資料庫。",
    "The day to take for today.": "視為今日之日。",
    "Whether to colour.": "是否上色。",
    "Show a traceback when something fails.": "失敗時顯示追蹤訊息。",
    "Show the version.": "顯示版本。",
    "What is overdue, due today, due soon and running.": "逾期、今日到期、即將到期與進行中之事項。",
    "Any selection of commitments.": "任選之應辦事項。",
    "Any selection of commitments, done ones included.": "任選之應辦事項，含已完成者。",
    "Everything known of an item.": "一項應辦事項之全部資料。",
    "Everything known of an item: its dates and how they were derived, parties, evidence, history.": (
        "一項應辦事項之全部資料：日期及其推算、當事方、依據、異動。"
    ),
    "Add an item.": "新增一項。",
    "Add an item, and say how its date was understood.": "新增一項，並說明其日期如何解讀。",
    "Change what an item says.": "修改一項。",
    "Change what an item says. Whatever hangs on its date follows.": "修改一項；以其日期為基準者隨之調整。",
    "Mark items done.": "標示完成。",
    "Mark items done. One that repeats opens its next one.": "標示完成；週期事項隨即開啟下一項。",
    "Mark items as in process.": "標示辦理中。",
    "Mark items as in process. They stay on the daily list.": "標示辦理中；仍列於每日清單。",
    "Open items again that were done, cancelled or in process.": "重新開啟已完成、已取消或辦理中之事項。",
    "Mark items as no longer owed.": "標示不再需辦。",
    "Add a remark to an item.": "為一項加註。",
    "Hide an item from the daily list until a day.": "暫緩列示至某日。",
    "Hide an item from the daily list until a day. Its deadline stays. Until today wakes it.": (
        "暫緩列示至某日；期限不變。至今日即恢復列示。"
    ),
    "Take back the last change, or the last import whole.": "撤回上一次異動，或整批匯入。",
    "Bring back what the last undo took.": "復原上一次撤回。",
    "Every change, with when, who and what.": "所有異動：何時、何人、何事。",
    "Make the database and load the report's commitments.": "建立資料庫並載入報告之應辦事項。",
    "Make the database and load the report's commitments. Harmless when run again.": (
        "建立資料庫並載入報告之應辦事項；重複執行無妨。"
    ),
    "Read minutes, propose their commitments, and take in what you accept.": (
        "讀取會議紀錄，建議應辦事項，收錄所接受者。"
    ),
    "Go on with what an import left undecided.": "繼續審查匯入時未決者。",
    "Write commitments for other programs: calendars, spreadsheets, pages, task lists, or the whole ledger.": (
        "匯出供其他程式使用：行事曆、試算表、網頁、待辦清單，或全部列管資料。"
    ),
    "The daily mail: what is late, due, running, waiting on others, and newly changed.": (
        "每日摘要：逾期、到期、進行中、等候他方及新近異動。"
    ),
    "Windows and deadlines as bars over weeks or months, between the meetings.": "以週或月之橫條顯示期間與期限及會議。",
    "Parties: what is known, with counts, and the names they answer to.": "當事方：已知者、項數與別名。",
    "Topics: what is known, with counts, and the names they answer to.": "議題：已知者、項數與別名。",
    "Meetings: list, show, add, move them, and name them otherwise.": "會議：列出、檢視、新增、改期、加別名。",
    "The database itself: its state, upgrade, backup and check.": "資料庫本身：狀態、升級、備份與檢查。",
    "How far ahead to look: 14d, 2w, 1m.": "往後看多久：14d、2w、1m。",
    "Only this topic.": "僅此議題。",
    "Only what this party owes.": "僅此方主辦者。",
    "Only what we owe, alone or with everyone.": "僅我方主辦者，含各方共同者。",
    "Only what others owe.": "僅他方主辦者。",
    "At most so many items.": "至多幾項。",
    "Exit with code 3 when something is overdue.": "有逾期者即以代碼 3 結束。",
    "How to print.": "輸出方式。",
    "Only what comes from this meeting.": "僅出自此會議者。",
    "Only live items without a date.": "僅未結且未定期者。",
    "Only items that hold this text.": "僅含此文字者。",
    "The order.": "順序。",
    "open, in_process, done or cancelled.": "open、in_process、done 或 cancelled。",
    "The day it was done; today when left out.": "完成之日；未指定即為今日。",
    "A remark to keep with it.": "一併留存之備註。",
    "What is owed, in one line.": "應辦事項，一行。",
    "Until when, in words, as a date or by a meeting.": "期限：文字、日期或以會議為準。",
    "Who owes it; may be repeated.": "主辦；可重複。",
    "Who is owed; may be repeated.": "對象；可重複。",
    "The topic.": "議題。",
    "The meeting it comes from.": "出自之會議。",
    "What a reader must know.": "讀者須知。",
    "Install completion for the current shell.": "為目前之 shell 安裝自動補完。",
    "Show completion for the current shell, to copy it or customize the installation.": (
        "顯示目前 shell 之自動補完設定，供複製或自訂。"
    ),
    # Adding and editing
    "deadline, window, event, follow_up, consult or recommendation.": (
        "deadline、window、event、follow_up、consult 或 recommendation。"
    ),
    "monthly, 'every quarter', or an RRULE.": "monthly、'every quarter' 或 RRULE。",
    "Until when; '' takes the deadline away.": "期限；'' 表示刪除期限。",
    "Who owes it, instead.": "改為此方主辦。",
    "Who is owed, instead.": "改以此方為對象。",
    "How it repeats; '' ends that.": "週期；'' 表示不再重複。",
    "The same in the report's language.": "報告所用語文之原文。",
    "The remark.": "備註內容。",
    "Until this day.": "至此日為止。",
    # History and undo
    "At most so many changes.": "至多幾筆異動。",
    "Every change, the newest first: when, who and what. With an id, the changes of that item alone.": (
        "所有異動，由新到舊：何時、何人、何事。指定編號時，僅列該項之異動。"
    ),
    "Take back the last change, or the last import whole. Again takes back the one before; redo brings it back.": (
        "撤回上一次異動，或整批匯入；再次執行則撤回更前一次，以 redo 復原。"
    ),
    # The database
    "Where the database is, its schema, its size and what it holds.": "資料庫之位置、結構版本、大小與內容。",
    "Bring the database to the newest schema. A backup of a file is made first.": (
        "將資料庫升級至最新結構版本；檔案型資料庫先行備份。"
    ),
    "Copy the database while it is in use.": "於使用中複製資料庫。",
    "Put a backup in the place of the database. What stood there is kept beside it.": (
        "以備份還原資料庫；原資料庫另存於同一資料夾。"
    ),
    "Examine every page, every reference and every date of the database. Exits with 1 when something is wrong.": (
        "檢查資料庫之各頁、各項參照與各日期；有誤即以代碼 1 結束。"
    ),
    "Copy the whole ledger, history and all, into an empty database: a file, or a PostgreSQL URL.": (
        "將全部列管資料（含異動紀錄）複製到空資料庫：檔案或 PostgreSQL URL。"
    ),
    "Where the copy goes; it must not exist yet.": "複本之檔名；該檔須尚未存在。",
    "The backup; the newest when none is named.": "備份檔；未指定即為最新者。",
    "Where to; a ledger there must be empty.": "目的地；該處資料庫須為空。",
    "Load parties, meetings and topics, no commitments.": "僅載入當事方、會議與議題，不含應辦事項。",
    # The digest and the timeline
    "Changes since that day, or so long ago; 7 days by default.": "自該日或多久以來之異動；預設 7 日。",
    "How far ahead to look: 7d, 2w.": "往後看多久：7d、2w。",
    "The language of the digest.": "摘要之語文。",
    "How to write it.": "輸出格式。",
    "The daily mail: what is late, due, running, waiting on others (and how long), and newly changed.\n\n"
    "It only reads, so it does not remember when it was last sent: a daily one says --since 1d.": (
        "每日摘要：逾期、到期、進行中、等候他方（及已候日數）及新近異動。\n\n"
        "僅讀取資料，不記錄上次寄送時間；每日寄送者請用 --since 1d。"
    ),
    "A ruler of weeks, twelve of them.": "以週為刻度，共十二週。",
    "A ruler of months, seven of them (the default).": "以月為刻度，共七個月（預設）。",
    "The first day to show.": "顯示之首日。",
    "The last day to show.": "顯示之末日。",
    "Windows and deadlines as bars over weeks or months, today marked, with the meetings between them.": (
        "以週或月之橫條顯示期間與期限，標示今日，並列會議。"
    ),
    # Exports
    "Write commitments for other programs. All of them as JSON is the whole ledger, which import restores.": (
        "匯出供其他程式使用；以 JSON 匯出全部即為全部列管資料，可用 import 還原。"
    ),
    "ics, csv, json, markdown, html, xlsx, taskwarrior or todotxt.": (
        "ics、csv、json、markdown、html、xlsx、taskwarrior 或 todotxt。"
    ),
    "Where to write; else standard output.": "輸出檔；未指定即為標準輸出。",
    "The language of headings and labels.": "標題與欄名之語文。",
    "ics: remind so long before the due day: 1d, 2w; else the setting.": (
        "ics：到期前多久提醒：1d、2w；未指定即依設定。"
    ),
    "Replace the file when it exists.": "檔案已存在時覆寫。",
    # Importing
    "Read minutes, propose their commitments with the words that prove them, and take in what you accept.\n\n"
    "A ledger exported as JSON is restored into an empty database. The to-dos and events of a calendar (.ics) are "
    "taken\nin, from Outlook or Google too.": (
        "讀取會議紀錄，建議應辦事項並附原文依據，收錄所接受者。\n\n"
        "以 JSON 匯出之全部列管資料可還原至空資料庫；行事曆 (.ics) 之待辦與活動"
        "亦可匯入，含 Outlook 或 Google 所匯出者。"
    ),
    "Minutes or reports; - reads standard input.": "會議紀錄或報告；- 表示標準輸入。",
    "Propose only; write nothing.": "僅列建議，不寫入。",
    "Accept what is recommended, without asking.": "接受所建議者，不逐項詢問。",
    "With --yes: accept from this score on instead.": "與 --yes 併用：改為接受此分數以上者。",
    "The meeting it reports.": "所報告之會議。",
    "The meeting's day, when the document does not say.": "會議日期，文件未載明時用。",
    "Of a plain text, when the guess is wrong.": "純文字檔之編碼，判斷有誤時用。",
    "How --dry-run prints.": "--dry-run 之輸出方式。",
    "The document's name; all when left out.": "文件名稱；未指定即為全部。",
    # Meetings, parties, topics
    "Its name for good, with the year: 'SCCP 1 2012'.": "正式代碼，含年份：'SCCP 1 2012'。",
    "Its first day, when known.": "首日，已知時用。",
    "Its last day; the first when left out.": "末日；未指定即為首日。",
    "Its first day, or 'unknown'.": "首日，或 'unknown'。",
    "Its full name.": "全名。",
    "The meeting it sits within.": "所屬之會議。",
    "Where it is held.": "舉行地點。",
    "Another name; may be repeated.": "別名；可重複。",
    "Further names.": "其他別名。",
    "Every meeting with its days, by date.": "所有會議及其日期，依日期排列。",
    "A meeting, what came out of it and what hangs on its date.": (
        "一場會議、出自該會議之事項，及以其日期為準之事項。"
    ),
    "Make a meeting known. Items that waited for its name follow it.": ("新增會議；等候此會議之事項隨即推算期限。"),
    "Move a meeting. Every deadline that hangs on it is worked out again: old and new are shown.": (
        "會議改期；以其日期為準之期限均重新推算，並列出前後日期。"
    ),
    "Let a meeting answer to further names.": "為會議加別名。",
    "Parties: what is known, with counts of live and all items, and the names they answer to.": (
        "當事方：已知者、未結與全部項數及別名。"
    ),
    "Let a party answer to further names.": "為當事方加別名。",
    "Topics: what is known, with counts of live and all items, and the names they answer to.": (
        "議題：已知者、未結與全部項數及別名。"
    ),
    "Let a topic answer to further names.": "為議題加別名。",
    # Settings
    "The database: a file, or a PostgreSQL URL.": "資料庫：檔案或 PostgreSQL URL。",
    "The day to take for today, for looking back or ahead.": "視為今日之日，供回顧或前瞻。",
    "auto, always or never. NO_COLOR is honoured.": "auto、always 或 never；並遵循 NO_COLOR。",
    "The language of screens and messages: en or zh-Hant.": "畫面與訊息之語文：en 或 zh-Hant。",
    "Whose desk this is: an ISO 3166-1 alpha-3 code.": "我方經濟體：ISO 3166-1 三碼代碼。",
    "How many days ahead `due` looks.": "`due` 往後看幾日。",
    "The name written into the history; the login name when empty.": "異動紀錄所記姓名；空白即為登入名稱。",
    "How long to wait for a locked database.": "資料庫鎖定時等候多久。",
    "How long before its day a calendar reminds of an item: 1d, 2w.": "行事曆於到期前多久提醒：1d、2w。",
    "How parties are displayed, by code.": "當事方之顯示名稱，依代碼。",
}
