BEGIN TRANSACTION;
CREATE TABLE apectrack_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT apectrack_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "apectrack_version" VALUES('0002');
CREATE TABLE batch (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	at TEXT DEFAULT '' NOT NULL, 
	"by" TEXT DEFAULT '' NOT NULL, 
	verb TEXT DEFAULT '' NOT NULL, 
	told TEXT DEFAULT '' NOT NULL, 
	undoes INTEGER, 
	CONSTRAINT fk_batch_undoes FOREIGN KEY(undoes) REFERENCES batch (id) ON DELETE RESTRICT
);
INSERT INTO "batch" VALUES(1,'2026-11-22T11:34:23+00:00','desk','init','init, empty',NULL);
INSERT INTO "batch" VALUES(2,'2026-11-22T11:34:26+00:00','desk','add','add 1: Return the AEO questionnaire',NULL);
INSERT INTO "batch" VALUES(3,'2026-11-22T11:34:28+00:00','desk','add','add 2: 回復問卷',NULL);
INSERT INTO "batch" VALUES(4,'2026-11-22T11:34:32+00:00','desk','add','add 3: Monthly report',NULL);
INSERT INTO "batch" VALUES(5,'2026-11-22T11:34:33+00:00','desk','add','add 4: it''s "quoted"; 100%',NULL);
INSERT INTO "batch" VALUES(6,'2026-11-22T11:34:36+00:00','desk','note','note 1: Return the AEO questionnaire',NULL);
INSERT INTO "batch" VALUES(7,'2026-11-22T11:34:37+00:00','desk','done','done 1: Return the AEO questionnaire',NULL);
INSERT INTO "batch" VALUES(8,'2026-11-22T11:34:38+00:00','desk','undo','undo done 1: Return the AEO questionnaire',7);
INSERT INTO "batch" VALUES(9,'2026-11-22T11:34:39+00:00','desk','snooze','snooze 3: Monthly report',NULL);
INSERT INTO "batch" VALUES(10,'2026-11-22T11:34:40+00:00','desk','move','move SCCP 2 2011 to 2011-09-14/2011-09-16',NULL);
INSERT INTO "batch" VALUES(11,'2026-11-22T11:34:44+00:00','desk','import','import mk_minutes.txt: 2 new, 0 known',NULL);
CREATE TABLE commitment (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	summary TEXT DEFAULT '' NOT NULL, 
	original TEXT DEFAULT '' NOT NULL, 
	detail TEXT DEFAULT '' NOT NULL, 
	kind TEXT DEFAULT '' NOT NULL, 
	status TEXT DEFAULT '' NOT NULL, 
	topic TEXT DEFAULT '' NOT NULL, 
	deadline_text TEXT, 
	deadline_limit TEXT, 
	deadline_named TEXT, 
	deadline_grain TEXT, 
	deadline_how TEXT DEFAULT '' NOT NULL, 
	deadline_doubts TEXT DEFAULT '' NOT NULL, 
	anchor_kind TEXT, 
	anchor_ref TEXT, 
	anchor_edge TEXT, 
	anchor_offset TEXT, 
	start_on TEXT, 
	due_on TEXT, 
	how TEXT DEFAULT '' NOT NULL, 
	waits_for TEXT, 
	repeat TEXT, 
	snoozed_until TEXT, 
	completed_on TEXT, 
	meeting TEXT, 
	created_at TEXT DEFAULT '' NOT NULL, 
	updated_at TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT ck_commitment_ck_commitment_kind CHECK (kind IN ('deadline','window','event','follow_up','consult','recommendation')), 
	CONSTRAINT ck_commitment_ck_commitment_status CHECK (status IN ('open','in_process','done','cancelled')), 
	CONSTRAINT ck_commitment_ck_commitment_summary CHECK (length(summary) > 0), 
	CONSTRAINT fk_commitment_meeting FOREIGN KEY(meeting) REFERENCES meeting (code) ON DELETE RESTRICT, 
	CONSTRAINT ck_commitment_ck_commitment_start_on CHECK (start_on IS NULL OR date(start_on, '+0 days') IS start_on), 
	CONSTRAINT ck_commitment_ck_commitment_due_on CHECK (due_on IS NULL OR date(due_on, '+0 days') IS due_on), 
	CONSTRAINT ck_commitment_ck_commitment_snoozed_until CHECK (snoozed_until IS NULL OR date(snoozed_until, '+0 days') IS snoozed_until), 
	CONSTRAINT ck_commitment_ck_commitment_completed_on CHECK (completed_on IS NULL OR date(completed_on, '+0 days') IS completed_on)
);
INSERT INTO "commitment" VALUES(1,'Return the AEO questionnaire','','two
lines','deadline','open','AEO','2011-05-15','on','2011-05-15','day','as it was written','',NULL,NULL,NULL,NULL,'2011-05-15','2011-05-15','as it was written',NULL,NULL,NULL,NULL,NULL,'2026-11-22T11:34:26+00:00','2026-11-22T11:34:36+00:00');
INSERT INTO "commitment" VALUES(2,'回復問卷','','','deadline','open','','10 working days after SCCP 2','on',NULL,NULL,'counted from the meeting''s days','','meeting','SCCP 2 2011','end','+10wd','2011-09-30','2011-09-30','counted from the meeting''s days; 10 working days after 2011-09-16, the end of SCCP 2 2011',NULL,NULL,NULL,NULL,NULL,'2026-11-22T11:34:28+00:00','2026-11-22T11:34:40+00:00');
INSERT INTO "commitment" VALUES(3,'Monthly report','','','deadline','open','','2011-05-31','on','2011-05-31','day','as it was written','',NULL,NULL,NULL,NULL,'2011-05-31','2011-05-31','as it was written',NULL,'FREQ=MONTHLY','2011-05-01',NULL,NULL,'2026-11-22T11:34:32+00:00','2026-11-22T11:34:39+00:00');
INSERT INTO "commitment" VALUES(4,'it''s "quoted"; 100%','','','follow_up','open','',NULL,NULL,NULL,NULL,'','',NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,'SCCP 1 2011','2026-11-22T11:34:33+00:00','2026-11-22T11:34:33+00:00');
INSERT INTO "commitment" VALUES(5,'加拿大於104年7月15日前提供標示範例','','','deadline','open','','104年7月15日前','by','2015-07-15','day','year of the Republic of China','',NULL,NULL,NULL,NULL,NULL,'2015-07-15','year of the Republic of China',NULL,NULL,NULL,NULL,'水產合作小組第4次會議紀錄 2015-06-10','2026-11-22T11:34:44+00:00','2026-11-22T11:34:44+00:00');
INSERT INTO "commitment" VALUES(6,'我國將於104年8月31日前提出修正草案','','','deadline','open','','104年8月31日前','by','2015-08-31','day','year of the Republic of China','',NULL,NULL,NULL,NULL,NULL,'2015-08-31','year of the Republic of China',NULL,NULL,NULL,NULL,'水產合作小組第4次會議紀錄 2015-06-10','2026-11-22T11:34:44+00:00','2026-11-22T11:34:44+00:00');
CREATE TABLE commitment_party (
	commitment INTEGER NOT NULL, 
	role TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	party TEXT NOT NULL, 
	CONSTRAINT pk_commitment_party PRIMARY KEY (commitment, role, position), 
	CONSTRAINT fk_commitment_party_commitment FOREIGN KEY(commitment) REFERENCES commitment (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_commitment_party_party FOREIGN KEY(party) REFERENCES party (code) ON DELETE RESTRICT
);
INSERT INTO "commitment_party" VALUES(1,'owner',0,'ALL');
INSERT INTO "commitment_party" VALUES(1,'counterpart',0,'USA');
INSERT INTO "commitment_party" VALUES(2,'owner',0,'TWN');
INSERT INTO "commitment_party" VALUES(5,'owner',0,'CAN');
INSERT INTO "commitment_party" VALUES(6,'owner',0,'TWN');
CREATE TABLE document (
	sha256 TEXT NOT NULL, 
	name TEXT DEFAULT '' NOT NULL, 
	title TEXT DEFAULT '' NOT NULL, 
	language TEXT DEFAULT '' NOT NULL, 
	encoding TEXT, 
	characters INTEGER NOT NULL, 
	meeting TEXT, 
	read_at TEXT DEFAULT '' NOT NULL, 
	proposals TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_document PRIMARY KEY (sha256), 
	CONSTRAINT fk_document_meeting FOREIGN KEY(meeting) REFERENCES meeting (code) ON DELETE RESTRICT
);
INSERT INTO "document" VALUES('fc3dfe82f85eb5afbddd1ccf242b4f1df1f489185e9d570cf25f56d7c6b63435','mk_minutes.txt','水產合作小組第4次會議紀錄','zh-Hant','utf-8',93,'水產合作小組第4次會議紀錄 2015-06-10','2026-11-22T11:34:44+00:00','[{"candidate":{"n":1,"summary":"加拿大於104年7月15日前提供標示範例","kind":"deadline","quote":"請加拿大於104年7月15日前提供標示範例","start":45,"end":66,"section":"決議.1","status":"open","completed_on":null,"topic":"","owners":[{"code":"CAN","name":"加拿大","how":"clause"}],"counterparts":[],"deadline":{"text":"104年7月15日前","limit":"by","named":["2015-07-15","2015-07-15","day"],"anchor":null,"how":"year of the Republic of China","doubts":[]},"context":"1. 請加拿大於104年7月15日前提供標示範例。","mentions":[],"cues":[[45,46],[45,49],[49,66]],"score":1.0,"recommendation":"accept","reasons":["it stands among the decisions","somebody is asked to do it (請…)","the one asked is named","it is put on a day","it has a time: 104年7月15日前"],"doubts":[],"rules":["zh-request","zh-named-request","zh-on-day","zh-day"]},"decision":"accept","commitment":5},{"candidate":{"n":2,"summary":"我國將於104年8月31日前提出修正草案","kind":"deadline","quote":"我國將於104年8月31日前提出修正草案","start":71,"end":91,"section":"決議.2","status":"open","completed_on":null,"topic":"","owners":[{"code":"TWN","name":"我國","how":"clause"}],"counterparts":[],"deadline":{"text":"104年8月31日前","limit":"by","named":["2015-08-31","2015-08-31","day"],"anchor":null,"how":"year of the Republic of China","doubts":[]},"context":"2. 我國將於104年8月31日前提出修正草案。","mentions":[],"cues":[[73,74],[74,91]],"score":0.99,"recommendation":"accept","reasons":["it stands among the decisions","it is announced (將…)","it is put on a day","it has a time: 104年8月31日前"],"doubts":[],"rules":["zh-future","zh-on-day","zh-day"]},"decision":"accept","commitment":6}]');
CREATE TABLE evidence (
	id INTEGER NOT NULL, 
	commitment INTEGER NOT NULL, 
	document TEXT DEFAULT '' NOT NULL, 
	section TEXT DEFAULT '' NOT NULL, 
	quote TEXT, 
	quote_start INTEGER, 
	quote_end INTEGER, 
	sha256 TEXT, 
	CONSTRAINT pk_evidence PRIMARY KEY (id), 
	CONSTRAINT fk_evidence_commitment FOREIGN KEY(commitment) REFERENCES commitment (id) ON DELETE RESTRICT
);
INSERT INTO "evidence" VALUES(1,5,'mk_minutes.txt','決議.1','請加拿大於104年7月15日前提供標示範例',45,66,'fc3dfe82f85eb5afbddd1ccf242b4f1df1f489185e9d570cf25f56d7c6b63435');
INSERT INTO "evidence" VALUES(2,6,'mk_minutes.txt','決議.2','我國將於104年8月31日前提出修正草案',71,91,'fc3dfe82f85eb5afbddd1ccf242b4f1df1f489185e9d570cf25f56d7c6b63435');
CREATE TABLE history (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	batch INTEGER NOT NULL, 
	entity TEXT DEFAULT '' NOT NULL, 
	ref TEXT DEFAULT '' NOT NULL, 
	"before" TEXT, 
	"after" TEXT, 
	CONSTRAINT fk_history_batch FOREIGN KEY(batch) REFERENCES batch (id) ON DELETE RESTRICT
);
INSERT INTO "history" VALUES(1,1,'party','ALL',NULL,'{"code":"ALL","name":"All economies","name_zh":"各經濟體","kind":"organisation","economy":null,"aliases":["各经济体","各會員","各会员","各會員體","各会员体","會員體","会员体","各會員經濟體","各会员经济体","會員經濟體","各成員","各成员","各國","各国","全體會員","全体会员","SCCP各會員","SCCP各會員體","SCCP各經濟體","SCCP會員","SCCP成員","各經濟體代表","各會員代表","各會員體代表","SCCP代表","SCCP會員代表","Members","All members","Economies","Member economies","All member economies","Every economy","Each economy","SCCP members","Everyone"]}');
INSERT INTO "history" VALUES(2,1,'party','AUS',NULL,'{"code":"AUS","name":"Australia","name_zh":"澳洲","kind":"economy","economy":"AUS","aliases":["澳大利亞","澳大利亚","澳方"]}');
INSERT INTO "history" VALUES(3,1,'party','BRN',NULL,'{"code":"BRN","name":"Brunei Darussalam","name_zh":"汶萊","kind":"economy","economy":"BRN","aliases":["Brunei","汶莱","文萊","文莱","汶方"]}');
INSERT INTO "history" VALUES(4,1,'party','CAN',NULL,'{"code":"CAN","name":"Canada","name_zh":"加拿大","kind":"economy","economy":"CAN","aliases":["加國","加国"]}');
INSERT INTO "history" VALUES(5,1,'party','CHL',NULL,'{"code":"CHL","name":"Chile","name_zh":"智利","kind":"economy","economy":"CHL","aliases":["智利方"]}');
INSERT INTO "history" VALUES(6,1,'party','CHN',NULL,'{"code":"CHN","name":"China","name_zh":"中國大陸","kind":"economy","economy":"CHN","aliases":["People''s Republic of China","PRC","P.R. China","中国大陆","中國","中国","中方","陸方","陆方"]}');
INSERT INTO "history" VALUES(7,1,'party','HKG',NULL,'{"code":"HKG","name":"Hong Kong, China","name_zh":"香港","kind":"economy","economy":"HKG","aliases":["Hong Kong","Hong Kong China","HK","HKC","中國香港","中国香港","港方"]}');
INSERT INTO "history" VALUES(8,1,'party','IDN',NULL,'{"code":"IDN","name":"Indonesia","name_zh":"印尼","kind":"economy","economy":"IDN","aliases":["印度尼西亞","印度尼西亚","印尼方"]}');
INSERT INTO "history" VALUES(9,1,'party','JPN',NULL,'{"code":"JPN","name":"Japan","name_zh":"日本","kind":"economy","economy":"JPN","aliases":["日方","日","日本海關","日本海关","日本關稅局","日本关税局","Japan Customs"]}');
INSERT INTO "history" VALUES(10,1,'party','KOR',NULL,'{"code":"KOR","name":"Korea","name_zh":"韓國","kind":"economy","economy":"KOR","aliases":["Republic of Korea","South Korea","ROK","韩国","南韓","南韩","大韓民國","韓方","韩方","韓國海關","韩国海关"]}');
INSERT INTO "history" VALUES(11,1,'party','MEX',NULL,'{"code":"MEX","name":"Mexico","name_zh":"墨西哥","kind":"economy","economy":"MEX","aliases":["墨方"]}');
INSERT INTO "history" VALUES(12,1,'party','MYS',NULL,'{"code":"MYS","name":"Malaysia","name_zh":"馬來西亞","kind":"economy","economy":"MYS","aliases":["马来西亚","大馬","大马","馬方","马方"]}');
INSERT INTO "history" VALUES(13,1,'party','NZL',NULL,'{"code":"NZL","name":"New Zealand","name_zh":"紐西蘭","kind":"economy","economy":"NZL","aliases":["NZ","纽西兰","新西蘭","新西兰","紐方","纽方"]}');
INSERT INTO "history" VALUES(14,1,'party','PER',NULL,'{"code":"PER","name":"Peru","name_zh":"秘魯","kind":"economy","economy":"PER","aliases":["祕魯","秘鲁","秘魯方"]}');
INSERT INTO "history" VALUES(15,1,'party','PHL',NULL,'{"code":"PHL","name":"Philippines","name_zh":"菲律賓","kind":"economy","economy":"PHL","aliases":["The Philippines","菲律宾","菲國","菲国","菲方","菲律賓關稅局","菲律賓貿易工業部","Philippine Bureau of Customs"]}');
INSERT INTO "history" VALUES(16,1,'party','PNG',NULL,'{"code":"PNG","name":"Papua New Guinea","name_zh":"巴布亞紐幾內亞","kind":"economy","economy":"PNG","aliases":["巴布亞新幾內亞","巴布亚新几内亚","巴紐","巴纽","巴新"]}');
INSERT INTO "history" VALUES(17,1,'party','RUS',NULL,'{"code":"RUS","name":"Russia","name_zh":"俄羅斯","kind":"economy","economy":"RUS","aliases":["Russian Federation","The Russian Federation","俄罗斯","俄國","俄国","俄方"]}');
INSERT INTO "history" VALUES(18,1,'party','SGP',NULL,'{"code":"SGP","name":"Singapore","name_zh":"新加坡","kind":"economy","economy":"SGP","aliases":["星國","星国","星方"]}');
INSERT INTO "history" VALUES(19,1,'party','THA',NULL,'{"code":"THA","name":"Thailand","name_zh":"泰國","kind":"economy","economy":"THA","aliases":["泰国","泰方"]}');
INSERT INTO "history" VALUES(20,1,'party','TWN',NULL,'{"code":"TWN","name":"Chinese Taipei","name_zh":"中華臺北","kind":"economy","economy":"TWN","aliases":["中華台北","中华台北","臺灣","台灣","台湾","我國","我国","我方","本國","臺方","台方","我國代表","我国代表","我方代表","Taiwan","Taipei, China","Taipei, Chinese","TPE"]}');
INSERT INTO "history" VALUES(21,1,'party','USA',NULL,'{"code":"USA","name":"United States","name_zh":"美國","kind":"economy","economy":"USA","aliases":["United States of America","The United States","US","U.S.","U.S.A.","美国","美方"]}');
INSERT INTO "history" VALUES(22,1,'party','VNM',NULL,'{"code":"VNM","name":"Viet Nam","name_zh":"越南","kind":"economy","economy":"VNM","aliases":["Vietnam","越方"]}');
INSERT INTO "history" VALUES(23,1,'party','APEC',NULL,'{"code":"APEC","name":"APEC","name_zh":"亞太經濟合作會議","kind":"organisation","economy":null,"aliases":["Asia-Pacific Economic Cooperation","亞太經合會","亚太经合组织"]}');
INSERT INTO "history" VALUES(24,1,'party','APEC-SEC',NULL,'{"code":"APEC-SEC","name":"APEC Secretariat","name_zh":"APEC秘書處","kind":"organisation","economy":null,"aliases":["APEC祕書處","APEC秘书处","The APEC Secretariat"]}');
INSERT INTO "history" VALUES(25,1,'party','SCCP',NULL,'{"code":"SCCP","name":"Sub-Committee on Customs Procedures","name_zh":"關務程序次級委員會","kind":"organisation","economy":null,"aliases":["APEC SCCP","关务程序次级委员会","海關程序次級委員會","海关程序次级委员会"]}');
INSERT INTO "history" VALUES(26,1,'party','SCCP-CHAIR',NULL,'{"code":"SCCP-CHAIR","name":"SCCP chair","name_zh":"SCCP主席","kind":"role","economy":"USA","aliases":["Chair of the SCCP","SCCP-CONVENOR","SCCP convenor","SCCP convener","SCCP召集人","關務程序次級委員會主席"]}');
INSERT INTO "history" VALUES(27,1,'party','SCCP-FOC',NULL,'{"code":"SCCP-FOC","name":"SCCP Friends of the Chair","name_zh":"SCCP主席之友工作小組","kind":"organisation","economy":null,"aliases":["Friends of the Chair","FOTC","SCCP主席之友","主席之友","主席之友工作小組"]}');
INSERT INTO "history" VALUES(28,1,'party','AEO-WG',NULL,'{"code":"AEO-WG","name":"SCCP AEO working group","name_zh":"AEO工作小組","kind":"organisation","economy":null,"aliases":["AEO working group","AEO工作小组","優質企業工作小組"]}');
INSERT INTO "history" VALUES(29,1,'party','BMG',NULL,'{"code":"BMG","name":"Business Mobility Group","name_zh":"商務人士移動小組","kind":"organisation","economy":null,"aliases":["商务人士移动小组","商務人士移動工作小組"]}');
INSERT INTO "history" VALUES(30,1,'party','CTI',NULL,'{"code":"CTI","name":"Committee on Trade and Investment","name_zh":"貿易暨投資委員會","kind":"organisation","economy":null,"aliases":["贸易暨投资委员会","貿易投資委員會","贸易投资委员会"]}');
INSERT INTO "history" VALUES(31,1,'party','CTI-DOMESTIC',NULL,'{"code":"CTI-DOMESTIC","name":"Domestic CTI representatives","name_zh":"國內CTI代表","kind":"role","economy":null,"aliases":["国内CTI代表","各經濟體CTI代表","Home CTI representatives"]}');
INSERT INTO "history" VALUES(32,1,'party','SOM',NULL,'{"code":"SOM","name":"Senior Officials'' Meeting","name_zh":"資深官員會議","kind":"organisation","economy":null,"aliases":["Senior Officials Meeting","Senior Officials","资深官员会议","高官会","高官會"]}');
INSERT INTO "history" VALUES(33,1,'party','BMC',NULL,'{"code":"BMC","name":"Budget and Management Committee","name_zh":"預算管理委員會","kind":"organisation","economy":null,"aliases":["APEC-BMC","APEC預算管理委員會","预算管理委员会","預算暨管理委員會"]}');
INSERT INTO "history" VALUES(34,1,'party','AMM',NULL,'{"code":"AMM","name":"APEC Ministerial Meeting","name_zh":"APEC部長級年會","kind":"organisation","economy":null,"aliases":["APEC部长级年会","部長級年會","部长级年会","APEC ministers"]}');
INSERT INTO "history" VALUES(35,1,'party','ABAC',NULL,'{"code":"ABAC","name":"APEC Business Advisory Council","name_zh":"企業諮詢委員會","kind":"organisation","economy":null,"aliases":["企业咨询委员会","APEC企業諮詢委員會"]}');
INSERT INTO "history" VALUES(36,1,'party','WCO',NULL,'{"code":"WCO","name":"World Customs Organization","name_zh":"世界關務組織","kind":"organisation","economy":null,"aliases":["World Customs Organisation","世界关务组织","世界海關組織","世界海关组织","WCO秘書處","WCO Secretariat"]}');
INSERT INTO "history" VALUES(37,1,'party','WB',NULL,'{"code":"WB","name":"World Bank","name_zh":"世界銀行","kind":"organisation","economy":null,"aliases":["The World Bank","世界银行"]}');
INSERT INTO "history" VALUES(38,1,'party','IDB',NULL,'{"code":"IDB","name":"Inter-American Development Bank","name_zh":"美洲開發銀行","kind":"organisation","economy":null,"aliases":["IDBs","IADB","美洲开发银行","泛美開發銀行","泛美开发银行","世界開發銀行"]}');
INSERT INTO "history" VALUES(39,1,'party','ADB',NULL,'{"code":"ADB","name":"Asian Development Bank","name_zh":"亞洲開發銀行","kind":"organisation","economy":null,"aliases":["ADBs","亚洲开发银行","亞銀","亚银"]}');
INSERT INTO "history" VALUES(40,1,'party','EU',NULL,'{"code":"EU","name":"European Union","name_zh":"歐盟","kind":"organisation","economy":null,"aliases":["The European Union","欧盟","歐洲聯盟","欧洲联盟"]}');
INSERT INTO "history" VALUES(41,1,'party','CBP',NULL,'{"code":"CBP","name":"U.S. Customs and Border Protection","name_zh":"美國海關暨邊境保護局","kind":"organisation","economy":"USA","aliases":["Customs and Border Protection","US Customs and Border Protection","US Customs","U.S. Customs","美國海關","美国海关","美国海关暨边境保护局"]}');
INSERT INTO "history" VALUES(42,1,'party','TWN-CUSTOMS',NULL,'{"code":"TWN-CUSTOMS","name":"Directorate General of Customs, Chinese Taipei","name_zh":"財政部關稅總局","kind":"organisation","economy":"TWN","aliases":["DGoC","Directorate General of Customs","Chinese Taipei Customs","關稅總局","关税总局","财政部关税总局","我國海關","我国海关","關務署"]}');
INSERT INTO "history" VALUES(43,1,'party','TWN-DCA',NULL,'{"code":"TWN-DCA","name":"Department of Customs Administration, Chinese Taipei","name_zh":"財政部關政司","kind":"organisation","economy":"TWN","aliases":["Department of Customs Administration","關政司","关政司","财政部关政司"]}');
INSERT INTO "history" VALUES(44,1,'party','TWN-MOF',NULL,'{"code":"TWN-MOF","name":"Ministry of Finance, Chinese Taipei","name_zh":"財政部","kind":"organisation","economy":"TWN","aliases":["MOF","Ministry of Finance","财政部","本部"]}');
INSERT INTO "history" VALUES(45,1,'party','TWN-MOFA',NULL,'{"code":"TWN-MOFA","name":"Ministry of Foreign Affairs, Chinese Taipei","name_zh":"外交部","kind":"organisation","economy":"TWN","aliases":["MOFA","Ministry of Foreign Affairs","我國外交部","我国外交部","我外交部"]}');
INSERT INTO "history" VALUES(46,1,'party','TECO-MANILA',NULL,'{"code":"TECO-MANILA","name":"Chinese Taipei''s representative office in Manila, economic division","name_zh":"駐菲律賓代表處經濟組","kind":"organisation","economy":"TWN","aliases":["TECO Manila","Manila office","我駐菲律賓代表處經濟組","駐菲代表處經濟組","驻菲律宾代表处经济组"]}');
INSERT INTO "history" VALUES(47,1,'meeting','BMG-SCCP 2011',NULL,'{"code":"BMG-SCCP 2011","name":"Joint meeting of the Business Mobility Group and the SCCP","start_on":"2011-03-02","end_on":"2011-03-02","within":null,"place":"Washington, DC","aliases":["Joint BMG-SCCP Meeting","BMG-SCCP joint meeting","BMG-SCCP聯席會議","BMG及SCCP聯席會議","BMG與SCCP聯席會議"]}');
INSERT INTO "history" VALUES(48,1,'meeting','SCCP 1 2011',NULL,'{"code":"SCCP 1 2011","name":"First SCCP meeting of 2011","start_on":"2011-03-03","end_on":"2011-03-05","within":null,"place":"Washington, DC","aliases":["SCCP 1","2011 SCCP 1","SCCP 1會議","SCCP 1会议","SCCP第1次會議","第1次SCCP會議","2011年SCCP 1會議","2011年第1次SCCP會議"]}');
INSERT INTO "history" VALUES(49,1,'meeting','CTI 1 2011',NULL,'{"code":"CTI 1 2011","name":"First meeting of the Committee on Trade and Investment in 2011","start_on":null,"end_on":null,"within":null,"place":"","aliases":["CTI 1","2011 CTI 1","CTI 1會議","CTI 1会议","第1次CTI會議","CTI第1次會議","2011年第1次CTI會議"]}');
INSERT INTO "history" VALUES(50,1,'meeting','CTI 2011',NULL,'{"code":"CTI 2011","name":"The CTI session of 2011 that hears the SCCP''s report","start_on":null,"end_on":null,"within":null,"place":"","aliases":["CTI session 2011","2011年CTI會議（場次未定）"]}');
INSERT INTO "history" VALUES(51,1,'meeting','IT CONFERENCE 2011',NULL,'{"code":"IT CONFERENCE 2011","name":"IT conference of U.S. Customs and Border Protection and the WCO on cloud computing","start_on":"2011-05-11","end_on":"2011-05-13","within":null,"place":"Seattle","aliases":["IT conference","Seattle conference","WCO IT conference 2011","IT研討會","西雅圖研討會","資訊科技研討會"]}');
INSERT INTO "history" VALUES(52,1,'meeting','SOM 3 2011',NULL,'{"code":"SOM 3 2011","name":"Third Senior Officials'' Meeting of 2011 and related meetings","start_on":"2011-09-12","end_on":"2011-09-26","within":null,"place":"San Francisco","aliases":["SOM 3","2011 SOM 3","SOM 3會議","SOM 3会议","第3次資深官員會議","第3次SOM會議","2011年第3次資深官員會議"]}');
INSERT INTO "history" VALUES(53,1,'meeting','SW WORKSHOP 2011',NULL,'{"code":"SW WORKSHOP 2011","name":"Regional workshop on the single window","start_on":"2011-10-03","end_on":"2011-10-06","within":null,"place":"Taipei","aliases":["Single Window workshop","SW workshop","Regional Workshop on Single Window","單一窗口研討會","单一窗口研讨会","臺北單一窗口研討會","單一窗口區域研討會"]}');
INSERT INTO "history" VALUES(54,1,'meeting','AMM 2011',NULL,'{"code":"AMM 2011","name":"APEC Ministerial Meeting 2011","start_on":null,"end_on":null,"within":null,"place":"","aliases":["AMM","APEC ministerial meeting","APEC部長級年會","部長級年會","2011年APEC部長級年會"]}');
INSERT INTO "history" VALUES(55,1,'meeting','SCCP-FOC 1 2011',NULL,'{"code":"SCCP-FOC 1 2011","name":"SCCP Friends of the Chair, before the first meeting of 2011","start_on":null,"end_on":null,"within":"SCCP 1 2011","place":"Washington, DC","aliases":["Friends of the Chair 2011","SCCP主席之友會議","SCCP主席之友工作小組會議"]}');
INSERT INTO "history" VALUES(56,1,'meeting','TWN-JPN 2011',NULL,'{"code":"TWN-JPN 2011","name":"Chinese Taipei - Japan bilateral in the margins of SCCP 1","start_on":"2011-03-03","end_on":"2011-03-03","within":"SCCP 1 2011","place":"Washington, DC","aliases":["Bilateral with Japan","與日本雙邊會談","臺日雙邊會談"]}');
INSERT INTO "history" VALUES(57,1,'meeting','TWN-PHL 2011',NULL,'{"code":"TWN-PHL 2011","name":"Chinese Taipei - Philippines bilateral in the margins of SCCP 1","start_on":"2011-03-04","end_on":"2011-03-04","within":"SCCP 1 2011","place":"Washington, DC","aliases":["Bilateral with the Philippines","與菲律賓雙邊會談","臺菲雙邊會談"]}');
INSERT INTO "history" VALUES(58,1,'meeting','SCCP 2 2011',NULL,'{"code":"SCCP 2 2011","name":"Second SCCP meeting of 2011","start_on":null,"end_on":null,"within":"SOM 3 2011","place":"San Francisco","aliases":["SCCP 2","2011 SCCP 2","SCCP 2會議","SCCP 2会议","SCCP第2次會議","第2次SCCP會議","2011年SCCP 2會議","2011年第2次SCCP會議"]}');
INSERT INTO "history" VALUES(59,1,'topic','IPR',NULL,'{"name":"IPR","name_zh":"智慧財產權","aliases":["智慧財產","智慧财产","知識產權","知识产权","偽藥","伪药","仿冒","邊境查緝","聯合查緝","查緝行動","查緝準則","郵包","快遞貨物","intellectual property","intellectual property rights","counterfeit","counterfeit medicines","border enforcement","postal parcels","express consignments"]}');
INSERT INTO "history" VALUES(60,1,'topic','AEO',NULL,'{"name":"AEO","name_zh":"優質企業認證","aliases":["優質企業","优质企业","优质企业认证","認證優質企業","相互認證","相互认证","AEO行動計畫","AEO圓桌會議","經認證的經營者","经认证的经营者","authorized economic operator","authorised economic operator","mutual recognition","MRA","trusted trader","AEO roundtable","AEO action plan"]}');
INSERT INTO "history" VALUES(61,1,'topic','Single Window',NULL,'{"name":"Single Window","name_zh":"單一窗口","aliases":["SW","单一窗口","單一視窗","關港貿","关港贸","單一窗口研討會","便捷貿e網","國際接軌","概念文件","TILF","互通性","single-window","interoperability","concept note"]}');
INSERT INTO "history" VALUES(62,1,'topic','Trade Recovery',NULL,'{"name":"Trade Recovery","name_zh":"貿易復原","aliases":["貿易回復","贸易复原","贸易恢复","貿易恢復","企業復原","TRP","trade recovery programme","trade recovery program","business resumption"]}');
INSERT INTO "history" VALUES(63,1,'topic','SFC',NULL,'{"name":"SFC","name_zh":"供應鏈連結架構","aliases":["供應鏈連結","供应链连结","供應鏈連結性","供应链连通性","微量","預先審核","瓶頸","supply chain connectivity","supply-chain connectivity framework","de minimis","advance ruling","chokepoint"]}');
INSERT INTO "history" VALUES(64,1,'topic','IT',NULL,'{"name":"IT","name_zh":"資訊科技","aliases":["資訊技術","信息技术","信息科技","雲端","云端","云计算","information technology","cloud computing"]}');
INSERT INTO "history" VALUES(65,1,'topic','CAP',NULL,'{"name":"CAP","name_zh":"共同行動計畫","aliases":["共同行动计划","共同行動計劃","貿易無紙化","贸易无纸化","無紙化","collective action plan","paperless trade","paperless trading"]}');
INSERT INTO "history" VALUES(66,1,'topic','Cross-fora',NULL,'{"name":"Cross-fora","name_zh":"跨論壇合作","aliases":["跨論壇","跨论坛","聯席會議","联席会议","其他相關論壇","反貪污","反贪污","打擊非法貿易","BMG-SCCP","cross fora","cross-forum","joint meeting","anti-corruption","illicit trade"]}');
INSERT INTO "history" VALUES(67,1,'topic','ACBD',NULL,'{"name":"ACBD","name_zh":"海關與企業對話","aliases":["海关与企业对话","海關企業對話","APEC Customs-Business Dialogue","customs-business dialogue","customs business dialogue"]}');
INSERT INTO "history" VALUES(68,1,'topic','Governance',NULL,'{"name":"Governance","name_zh":"會務","aliases":["工作計畫","工作计划","會議摘要","会议摘要","完整報告","召集人報告","關務首長會議","关务首长会议","未來會議","會議報告","work plan","executive summary","convenor''s report","heads of customs","future meetings"]}');
INSERT INTO "history" VALUES(69,1,'topic','Delegation',NULL,'{"name":"Delegation","name_zh":"出席代表","aliases":["出席名額","名額","名额","與會人員","雙邊會議","双边会议","資深關員","資淺關員","delegation size","delegates'' places","bilateral meetings"]}');
INSERT INTO "history" VALUES(70,1,'topic','Bilateral Japan',NULL,'{"name":"Bilateral Japan","name_zh":"臺日雙邊","aliases":["臺日","台日","臺日雙方","與日本進行雙邊會談","與日本雙邊","bilateral with Japan","Japan bilateral"]}');
INSERT INTO "history" VALUES(71,1,'topic','Bilateral Philippines',NULL,'{"name":"Bilateral Philippines","name_zh":"臺菲雙邊","aliases":["臺菲","台菲","臺菲海關","與菲律賓進行雙邊會談","與菲律賓雙邊","關務互助協定","关务互助协定","暫准通關證","暂准通关证","bilateral with the Philippines","Philippines bilateral","ATA carnet","carnet","mutual assistance agreement"]}');
INSERT INTO "history" VALUES(72,2,'commitment','1',NULL,'{"row":{"id":1,"summary":"Return the AEO questionnaire","original":"","detail":"two\nlines","kind":"deadline","status":"open","topic":"AEO","deadline_text":"2011-05-15","deadline_limit":"on","deadline_named":"2011-05-15","deadline_grain":"day","deadline_how":"as it was written","deadline_doubts":"","anchor_kind":null,"anchor_ref":null,"anchor_edge":null,"anchor_offset":null,"start_on":"2011-05-15","due_on":"2011-05-15","how":"as it was written","waits_for":null,"repeat":null,"snoozed_until":null,"completed_on":null,"meeting":null,"created_at":"2026-11-22T11:34:26+00:00","updated_at":"2026-11-22T11:34:26+00:00"},"owners":["ALL"],"counterparts":["USA"],"evidence":[],"notes":[]}');
INSERT INTO "history" VALUES(73,3,'commitment','2',NULL,'{"row":{"id":2,"summary":"回復問卷","original":"","detail":"","kind":"deadline","status":"open","topic":"","deadline_text":"10 working days after SCCP 2","deadline_limit":"on","deadline_named":null,"deadline_grain":null,"deadline_how":"counted from the meeting''s days","deadline_doubts":"","anchor_kind":"meeting","anchor_ref":"SCCP 2 2011","anchor_edge":"end","anchor_offset":"+10wd","start_on":"2011-10-11","due_on":"2011-10-11","how":"counted from the meeting''s days; 10 working days after 2011-09-26, the end of SCCP 2 2011; SCCP 2 2011 has no days of its own yet and sits within SOM 3 2011; passing over 2011-10-10 National Day","waits_for":null,"repeat":null,"snoozed_until":null,"completed_on":null,"meeting":null,"created_at":"2026-11-22T11:34:28+00:00","updated_at":"2026-11-22T11:34:28+00:00"},"owners":["TWN"],"counterparts":[],"evidence":[],"notes":[]}');
INSERT INTO "history" VALUES(74,4,'commitment','3',NULL,'{"row":{"id":3,"summary":"Monthly report","original":"","detail":"","kind":"deadline","status":"open","topic":"","deadline_text":"2011-05-31","deadline_limit":"on","deadline_named":"2011-05-31","deadline_grain":"day","deadline_how":"as it was written","deadline_doubts":"","anchor_kind":null,"anchor_ref":null,"anchor_edge":null,"anchor_offset":null,"start_on":"2011-05-31","due_on":"2011-05-31","how":"as it was written","waits_for":null,"repeat":"FREQ=MONTHLY","snoozed_until":null,"completed_on":null,"meeting":null,"created_at":"2026-11-22T11:34:32+00:00","updated_at":"2026-11-22T11:34:32+00:00"},"owners":[],"counterparts":[],"evidence":[],"notes":[]}');
INSERT INTO "history" VALUES(75,5,'commitment','4',NULL,'{"row":{"id":4,"summary":"it''s \"quoted\"; 100%","original":"","detail":"","kind":"follow_up","status":"open","topic":"","deadline_text":null,"deadline_limit":null,"deadline_named":null,"deadline_grain":null,"deadline_how":"","deadline_doubts":"","anchor_kind":null,"anchor_ref":null,"anchor_edge":null,"anchor_offset":null,"start_on":null,"due_on":null,"how":"","waits_for":null,"repeat":null,"snoozed_until":null,"completed_on":null,"meeting":"SCCP 1 2011","created_at":"2026-11-22T11:34:33+00:00","updated_at":"2026-11-22T11:34:33+00:00"},"owners":[],"counterparts":[],"evidence":[],"notes":[]}');
INSERT INTO "history" VALUES(76,6,'commitment','1','{"row":{"id":1,"summary":"Return the AEO questionnaire","original":"","detail":"two\nlines","kind":"deadline","status":"open","topic":"AEO","deadline_text":"2011-05-15","deadline_limit":"on","deadline_named":"2011-05-15","deadline_grain":"day","deadline_how":"as it was written","deadline_doubts":"","anchor_kind":null,"anchor_ref":null,"anchor_edge":null,"anchor_offset":null,"start_on":"2011-05-15","due_on":"2011-05-15","how":"as it was written","waits_for":null,"repeat":null,"snoozed_until":null,"completed_on":null,"meeting":null,"created_at":"2026-11-22T11:34:26+00:00","updated_at":"2026-11-22T11:34:26+00:00"},"owners":["ALL"],"counterparts":["USA"],"evidence":[],"notes":[]}','{"row":{"id":1,"summary":"Return the AEO questionnaire","original":"","detail":"two\nlines","kind":"deadline","status":"open","topic":"AEO","deadline_text":"2011-05-15","deadline_limit":"on","deadline_named":"2011-05-15","deadline_grain":"day","deadline_how":"as it was written","deadline_doubts":"","anchor_kind":null,"anchor_ref":null,"anchor_edge":null,"anchor_offset":null,"start_on":"2011-05-15","due_on":"2011-05-15","how":"as it was written","waits_for":null,"repeat":null,"snoozed_until":null,"completed_on":null,"meeting":null,"created_at":"2026-11-22T11:34:26+00:00","updated_at":"2026-11-22T11:34:36+00:00"},"owners":["ALL"],"counterparts":["USA"],"evidence":[],"notes":[{"text":"Asked by telephone","at":"2026-11-22T11:34:36+00:00","by":"desk"}]}');
INSERT INTO "history" VALUES(77,7,'commitment','1','{"row":{"id":1,"summary":"Return the AEO questionnaire","original":"","detail":"two\nlines","kind":"deadline","status":"open","topic":"AEO","deadline_text":"2011-05-15","deadline_limit":"on","deadline_named":"2011-05-15","deadline_grain":"day","deadline_how":"as it was written","deadline_doubts":"","anchor_kind":null,"anchor_ref":null,"anchor_edge":null,"anchor_offset":null,"start_on":"2011-05-15","due_on":"2011-05-15","how":"as it was written","waits_for":null,"repeat":null,"snoozed_until":null,"completed_on":null,"meeting":null,"created_at":"2026-11-22T11:34:26+00:00","updated_at":"2026-11-22T11:34:36+00:00"},"owners":["ALL"],"counterparts":["USA"],"evidence":[],"notes":[{"text":"Asked by telephone","at":"2026-11-22T11:34:36+00:00","by":"desk"}]}','{"row":{"id":1,"summary":"Return the AEO questionnaire","original":"","detail":"two\nlines","kind":"deadline","status":"done","topic":"AEO","deadline_text":"2011-05-15","deadline_limit":"on","deadline_named":"2011-05-15","deadline_grain":"day","deadline_how":"as it was written","deadline_doubts":"","anchor_kind":null,"anchor_ref":null,"anchor_edge":null,"anchor_offset":null,"start_on":"2011-05-15","due_on":"2011-05-15","how":"as it was written","waits_for":null,"repeat":null,"snoozed_until":null,"completed_on":"2011-04-08","meeting":null,"created_at":"2026-11-22T11:34:26+00:00","updated_at":"2026-11-22T11:34:37+00:00"},"owners":["ALL"],"counterparts":["USA"],"evidence":[],"notes":[{"text":"Asked by telephone","at":"2026-11-22T11:34:36+00:00","by":"desk"}]}');
INSERT INTO "history" VALUES(78,8,'commitment','1','{"row":{"id":1,"summary":"Return the AEO questionnaire","original":"","detail":"two\nlines","kind":"deadline","status":"done","topic":"AEO","deadline_text":"2011-05-15","deadline_limit":"on","deadline_named":"2011-05-15","deadline_grain":"day","deadline_how":"as it was written","deadline_doubts":"","anchor_kind":null,"anchor_ref":null,"anchor_edge":null,"anchor_offset":null,"start_on":"2011-05-15","due_on":"2011-05-15","how":"as it was written","waits_for":null,"repeat":null,"snoozed_until":null,"completed_on":"2011-04-08","meeting":null,"created_at":"2026-11-22T11:34:26+00:00","updated_at":"2026-11-22T11:34:37+00:00"},"owners":["ALL"],"counterparts":["USA"],"evidence":[],"notes":[{"text":"Asked by telephone","at":"2026-11-22T11:34:36+00:00","by":"desk"}]}','{"row":{"id":1,"summary":"Return the AEO questionnaire","original":"","detail":"two\nlines","kind":"deadline","status":"open","topic":"AEO","deadline_text":"2011-05-15","deadline_limit":"on","deadline_named":"2011-05-15","deadline_grain":"day","deadline_how":"as it was written","deadline_doubts":"","anchor_kind":null,"anchor_ref":null,"anchor_edge":null,"anchor_offset":null,"start_on":"2011-05-15","due_on":"2011-05-15","how":"as it was written","waits_for":null,"repeat":null,"snoozed_until":null,"completed_on":null,"meeting":null,"created_at":"2026-11-22T11:34:26+00:00","updated_at":"2026-11-22T11:34:36+00:00"},"owners":["ALL"],"counterparts":["USA"],"evidence":[],"notes":[{"text":"Asked by telephone","at":"2026-11-22T11:34:36+00:00","by":"desk"}]}');
INSERT INTO "history" VALUES(79,9,'commitment','3','{"row":{"id":3,"summary":"Monthly report","original":"","detail":"","kind":"deadline","status":"open","topic":"","deadline_text":"2011-05-31","deadline_limit":"on","deadline_named":"2011-05-31","deadline_grain":"day","deadline_how":"as it was written","deadline_doubts":"","anchor_kind":null,"anchor_ref":null,"anchor_edge":null,"anchor_offset":null,"start_on":"2011-05-31","due_on":"2011-05-31","how":"as it was written","waits_for":null,"repeat":"FREQ=MONTHLY","snoozed_until":null,"completed_on":null,"meeting":null,"created_at":"2026-11-22T11:34:32+00:00","updated_at":"2026-11-22T11:34:32+00:00"},"owners":[],"counterparts":[],"evidence":[],"notes":[]}','{"row":{"id":3,"summary":"Monthly report","original":"","detail":"","kind":"deadline","status":"open","topic":"","deadline_text":"2011-05-31","deadline_limit":"on","deadline_named":"2011-05-31","deadline_grain":"day","deadline_how":"as it was written","deadline_doubts":"","anchor_kind":null,"anchor_ref":null,"anchor_edge":null,"anchor_offset":null,"start_on":"2011-05-31","due_on":"2011-05-31","how":"as it was written","waits_for":null,"repeat":"FREQ=MONTHLY","snoozed_until":"2011-05-01","completed_on":null,"meeting":null,"created_at":"2026-11-22T11:34:32+00:00","updated_at":"2026-11-22T11:34:39+00:00"},"owners":[],"counterparts":[],"evidence":[],"notes":[]}');
INSERT INTO "history" VALUES(80,10,'meeting','SCCP 2 2011','{"code":"SCCP 2 2011","name":"Second SCCP meeting of 2011","start_on":null,"end_on":null,"within":"SOM 3 2011","place":"San Francisco","aliases":["2011 SCCP 2","2011年SCCP 2會議","2011年第2次SCCP會議","SCCP 2","SCCP 2会议","SCCP 2會議","SCCP第2次會議","第2次SCCP會議"]}','{"code":"SCCP 2 2011","name":"Second SCCP meeting of 2011","start_on":"2011-09-14","end_on":"2011-09-16","within":"SOM 3 2011","place":"San Francisco","aliases":["2011 SCCP 2","2011年SCCP 2會議","2011年第2次SCCP會議","SCCP 2","SCCP 2会议","SCCP 2會議","SCCP第2次會議","第2次SCCP會議"]}');
INSERT INTO "history" VALUES(81,10,'commitment','2','{"row":{"id":2,"summary":"回復問卷","original":"","detail":"","kind":"deadline","status":"open","topic":"","deadline_text":"10 working days after SCCP 2","deadline_limit":"on","deadline_named":null,"deadline_grain":null,"deadline_how":"counted from the meeting''s days","deadline_doubts":"","anchor_kind":"meeting","anchor_ref":"SCCP 2 2011","anchor_edge":"end","anchor_offset":"+10wd","start_on":"2011-10-11","due_on":"2011-10-11","how":"counted from the meeting''s days; 10 working days after 2011-09-26, the end of SCCP 2 2011; SCCP 2 2011 has no days of its own yet and sits within SOM 3 2011; passing over 2011-10-10 National Day","waits_for":null,"repeat":null,"snoozed_until":null,"completed_on":null,"meeting":null,"created_at":"2026-11-22T11:34:28+00:00","updated_at":"2026-11-22T11:34:28+00:00"},"owners":["TWN"],"counterparts":[],"evidence":[],"notes":[]}','{"row":{"id":2,"summary":"回復問卷","original":"","detail":"","kind":"deadline","status":"open","topic":"","deadline_text":"10 working days after SCCP 2","deadline_limit":"on","deadline_named":null,"deadline_grain":null,"deadline_how":"counted from the meeting''s days","deadline_doubts":"","anchor_kind":"meeting","anchor_ref":"SCCP 2 2011","anchor_edge":"end","anchor_offset":"+10wd","start_on":"2011-09-30","due_on":"2011-09-30","how":"counted from the meeting''s days; 10 working days after 2011-09-16, the end of SCCP 2 2011","waits_for":null,"repeat":null,"snoozed_until":null,"completed_on":null,"meeting":null,"created_at":"2026-11-22T11:34:28+00:00","updated_at":"2026-11-22T11:34:40+00:00"},"owners":["TWN"],"counterparts":[],"evidence":[],"notes":[]}');
INSERT INTO "history" VALUES(82,11,'meeting','水產合作小組第4次會議紀錄 2015-06-10',NULL,'{"code":"水產合作小組第4次會議紀錄 2015-06-10","name":"","start_on":"2015-06-10","end_on":"2015-06-10","within":null,"place":"","aliases":[]}');
INSERT INTO "history" VALUES(83,11,'commitment','5',NULL,'{"row":{"id":5,"summary":"加拿大於104年7月15日前提供標示範例","original":"","detail":"","kind":"deadline","status":"open","topic":"","deadline_text":"104年7月15日前","deadline_limit":"by","deadline_named":"2015-07-15","deadline_grain":"day","deadline_how":"year of the Republic of China","deadline_doubts":"","anchor_kind":null,"anchor_ref":null,"anchor_edge":null,"anchor_offset":null,"start_on":null,"due_on":"2015-07-15","how":"year of the Republic of China","waits_for":null,"repeat":null,"snoozed_until":null,"completed_on":null,"meeting":"水產合作小組第4次會議紀錄 2015-06-10","created_at":"2026-11-22T11:34:44+00:00","updated_at":"2026-11-22T11:34:44+00:00"},"owners":["CAN"],"counterparts":[],"evidence":[{"document":"mk_minutes.txt","section":"決議.1","quote":"請加拿大於104年7月15日前提供標示範例","start":45,"end":66,"sha256":"fc3dfe82f85eb5afbddd1ccf242b4f1df1f489185e9d570cf25f56d7c6b63435","quote_start":45,"quote_end":66}],"notes":[]}');
INSERT INTO "history" VALUES(84,11,'commitment','6',NULL,'{"row":{"id":6,"summary":"我國將於104年8月31日前提出修正草案","original":"","detail":"","kind":"deadline","status":"open","topic":"","deadline_text":"104年8月31日前","deadline_limit":"by","deadline_named":"2015-08-31","deadline_grain":"day","deadline_how":"year of the Republic of China","deadline_doubts":"","anchor_kind":null,"anchor_ref":null,"anchor_edge":null,"anchor_offset":null,"start_on":null,"due_on":"2015-08-31","how":"year of the Republic of China","waits_for":null,"repeat":null,"snoozed_until":null,"completed_on":null,"meeting":"水產合作小組第4次會議紀錄 2015-06-10","created_at":"2026-11-22T11:34:44+00:00","updated_at":"2026-11-22T11:34:44+00:00"},"owners":["TWN"],"counterparts":[],"evidence":[{"document":"mk_minutes.txt","section":"決議.2","quote":"我國將於104年8月31日前提出修正草案","start":71,"end":91,"sha256":"fc3dfe82f85eb5afbddd1ccf242b4f1df1f489185e9d570cf25f56d7c6b63435","quote_start":71,"quote_end":91}],"notes":[]}');
INSERT INTO "history" VALUES(85,11,'document','fc3dfe82f85eb5afbddd1ccf242b4f1df1f489185e9d570cf25f56d7c6b63435',NULL,'{"sha256":"fc3dfe82f85eb5afbddd1ccf242b4f1df1f489185e9d570cf25f56d7c6b63435","name":"mk_minutes.txt","title":"水產合作小組第4次會議紀錄","language":"zh-Hant","encoding":"utf-8","characters":93,"meeting":"水產合作小組第4次會議紀錄 2015-06-10","read_at":"2026-11-22T11:34:44+00:00","proposals":[{"candidate":{"n":1,"summary":"加拿大於104年7月15日前提供標示範例","kind":"deadline","quote":"請加拿大於104年7月15日前提供標示範例","start":45,"end":66,"section":"決議.1","status":"open","completed_on":null,"topic":"","owners":[{"code":"CAN","name":"加拿大","how":"clause"}],"counterparts":[],"deadline":{"text":"104年7月15日前","limit":"by","named":["2015-07-15","2015-07-15","day"],"anchor":null,"how":"year of the Republic of China","doubts":[]},"context":"1. 請加拿大於104年7月15日前提供標示範例。","mentions":[],"cues":[[45,46],[45,49],[49,66]],"score":1.0,"recommendation":"accept","reasons":["it stands among the decisions","somebody is asked to do it (請…)","the one asked is named","it is put on a day","it has a time: 104年7月15日前"],"doubts":[],"rules":["zh-request","zh-named-request","zh-on-day","zh-day"]},"decision":"accept","commitment":5},{"candidate":{"n":2,"summary":"我國將於104年8月31日前提出修正草案","kind":"deadline","quote":"我國將於104年8月31日前提出修正草案","start":71,"end":91,"section":"決議.2","status":"open","completed_on":null,"topic":"","owners":[{"code":"TWN","name":"我國","how":"clause"}],"counterparts":[],"deadline":{"text":"104年8月31日前","limit":"by","named":["2015-08-31","2015-08-31","day"],"anchor":null,"how":"year of the Republic of China","doubts":[]},"context":"2. 我國將於104年8月31日前提出修正草案。","mentions":[],"cues":[[73,74],[74,91]],"score":0.99,"recommendation":"accept","reasons":["it stands among the decisions","it is announced (將…)","it is put on a day","it has a time: 104年8月31日前"],"doubts":[],"rules":["zh-future","zh-on-day","zh-day"]},"decision":"accept","commitment":6}]}');
CREATE TABLE meeting (
	code TEXT NOT NULL, 
	name TEXT DEFAULT '' NOT NULL, 
	start_on TEXT, 
	end_on TEXT, 
	within TEXT, 
	place TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_meeting PRIMARY KEY (code), 
	CONSTRAINT ck_meeting_ck_meeting_span CHECK ((start_on IS NULL) = (end_on IS NULL) AND (start_on IS NULL OR start_on <= end_on)), 
	CONSTRAINT fk_meeting_within FOREIGN KEY(within) REFERENCES meeting (code) ON DELETE RESTRICT, 
	CONSTRAINT ck_meeting_ck_meeting_start_on CHECK (start_on IS NULL OR date(start_on, '+0 days') IS start_on), 
	CONSTRAINT ck_meeting_ck_meeting_end_on CHECK (end_on IS NULL OR date(end_on, '+0 days') IS end_on)
);
INSERT INTO "meeting" VALUES('BMG-SCCP 2011','Joint meeting of the Business Mobility Group and the SCCP','2011-03-02','2011-03-02',NULL,'Washington, DC');
INSERT INTO "meeting" VALUES('SCCP 1 2011','First SCCP meeting of 2011','2011-03-03','2011-03-05',NULL,'Washington, DC');
INSERT INTO "meeting" VALUES('CTI 1 2011','First meeting of the Committee on Trade and Investment in 2011',NULL,NULL,NULL,'');
INSERT INTO "meeting" VALUES('CTI 2011','The CTI session of 2011 that hears the SCCP''s report',NULL,NULL,NULL,'');
INSERT INTO "meeting" VALUES('IT CONFERENCE 2011','IT conference of U.S. Customs and Border Protection and the WCO on cloud computing','2011-05-11','2011-05-13',NULL,'Seattle');
INSERT INTO "meeting" VALUES('SOM 3 2011','Third Senior Officials'' Meeting of 2011 and related meetings','2011-09-12','2011-09-26',NULL,'San Francisco');
INSERT INTO "meeting" VALUES('SW WORKSHOP 2011','Regional workshop on the single window','2011-10-03','2011-10-06',NULL,'Taipei');
INSERT INTO "meeting" VALUES('AMM 2011','APEC Ministerial Meeting 2011',NULL,NULL,NULL,'');
INSERT INTO "meeting" VALUES('SCCP-FOC 1 2011','SCCP Friends of the Chair, before the first meeting of 2011',NULL,NULL,'SCCP 1 2011','Washington, DC');
INSERT INTO "meeting" VALUES('TWN-JPN 2011','Chinese Taipei - Japan bilateral in the margins of SCCP 1','2011-03-03','2011-03-03','SCCP 1 2011','Washington, DC');
INSERT INTO "meeting" VALUES('TWN-PHL 2011','Chinese Taipei - Philippines bilateral in the margins of SCCP 1','2011-03-04','2011-03-04','SCCP 1 2011','Washington, DC');
INSERT INTO "meeting" VALUES('SCCP 2 2011','Second SCCP meeting of 2011','2011-09-14','2011-09-16','SOM 3 2011','San Francisco');
INSERT INTO "meeting" VALUES('水產合作小組第4次會議紀錄 2015-06-10','','2015-06-10','2015-06-10',NULL,'');
CREATE TABLE meeting_alias (
	"key" TEXT NOT NULL, 
	name TEXT DEFAULT '' NOT NULL, 
	meeting TEXT NOT NULL, 
	CONSTRAINT pk_meeting_alias PRIMARY KEY ("key"), 
	CONSTRAINT fk_meeting_alias_meeting FOREIGN KEY(meeting) REFERENCES meeting (code) ON DELETE RESTRICT
);
INSERT INTO "meeting_alias" VALUES('jointbmgsccpmeeting','Joint BMG-SCCP Meeting','BMG-SCCP 2011');
INSERT INTO "meeting_alias" VALUES('bmgsccpjointmeeting','BMG-SCCP joint meeting','BMG-SCCP 2011');
INSERT INTO "meeting_alias" VALUES('bmgsccp聯席會議','BMG-SCCP聯席會議','BMG-SCCP 2011');
INSERT INTO "meeting_alias" VALUES('bmg及sccp聯席會議','BMG及SCCP聯席會議','BMG-SCCP 2011');
INSERT INTO "meeting_alias" VALUES('bmg與sccp聯席會議','BMG與SCCP聯席會議','BMG-SCCP 2011');
INSERT INTO "meeting_alias" VALUES('sccp1','SCCP 1','SCCP 1 2011');
INSERT INTO "meeting_alias" VALUES('2011sccp1','2011 SCCP 1','SCCP 1 2011');
INSERT INTO "meeting_alias" VALUES('sccp1會議','SCCP 1會議','SCCP 1 2011');
INSERT INTO "meeting_alias" VALUES('sccp1会议','SCCP 1会议','SCCP 1 2011');
INSERT INTO "meeting_alias" VALUES('sccp第1次會議','SCCP第1次會議','SCCP 1 2011');
INSERT INTO "meeting_alias" VALUES('第1次sccp會議','第1次SCCP會議','SCCP 1 2011');
INSERT INTO "meeting_alias" VALUES('2011年sccp1會議','2011年SCCP 1會議','SCCP 1 2011');
INSERT INTO "meeting_alias" VALUES('2011年第1次sccp會議','2011年第1次SCCP會議','SCCP 1 2011');
INSERT INTO "meeting_alias" VALUES('cti1','CTI 1','CTI 1 2011');
INSERT INTO "meeting_alias" VALUES('2011cti1','2011 CTI 1','CTI 1 2011');
INSERT INTO "meeting_alias" VALUES('cti1會議','CTI 1會議','CTI 1 2011');
INSERT INTO "meeting_alias" VALUES('cti1会议','CTI 1会议','CTI 1 2011');
INSERT INTO "meeting_alias" VALUES('第1次cti會議','第1次CTI會議','CTI 1 2011');
INSERT INTO "meeting_alias" VALUES('cti第1次會議','CTI第1次會議','CTI 1 2011');
INSERT INTO "meeting_alias" VALUES('2011年第1次cti會議','2011年第1次CTI會議','CTI 1 2011');
INSERT INTO "meeting_alias" VALUES('ctisession2011','CTI session 2011','CTI 2011');
INSERT INTO "meeting_alias" VALUES('2011年cti會議(場次未定)','2011年CTI會議（場次未定）','CTI 2011');
INSERT INTO "meeting_alias" VALUES('itconference','IT conference','IT CONFERENCE 2011');
INSERT INTO "meeting_alias" VALUES('seattleconference','Seattle conference','IT CONFERENCE 2011');
INSERT INTO "meeting_alias" VALUES('wcoitconference2011','WCO IT conference 2011','IT CONFERENCE 2011');
INSERT INTO "meeting_alias" VALUES('it研討會','IT研討會','IT CONFERENCE 2011');
INSERT INTO "meeting_alias" VALUES('西雅圖研討會','西雅圖研討會','IT CONFERENCE 2011');
INSERT INTO "meeting_alias" VALUES('資訊科技研討會','資訊科技研討會','IT CONFERENCE 2011');
INSERT INTO "meeting_alias" VALUES('som3','SOM 3','SOM 3 2011');
INSERT INTO "meeting_alias" VALUES('2011som3','2011 SOM 3','SOM 3 2011');
INSERT INTO "meeting_alias" VALUES('som3會議','SOM 3會議','SOM 3 2011');
INSERT INTO "meeting_alias" VALUES('som3会议','SOM 3会议','SOM 3 2011');
INSERT INTO "meeting_alias" VALUES('第3次資深官員會議','第3次資深官員會議','SOM 3 2011');
INSERT INTO "meeting_alias" VALUES('第3次som會議','第3次SOM會議','SOM 3 2011');
INSERT INTO "meeting_alias" VALUES('2011年第3次資深官員會議','2011年第3次資深官員會議','SOM 3 2011');
INSERT INTO "meeting_alias" VALUES('singlewindowworkshop','Single Window workshop','SW WORKSHOP 2011');
INSERT INTO "meeting_alias" VALUES('swworkshop','SW workshop','SW WORKSHOP 2011');
INSERT INTO "meeting_alias" VALUES('regionalworkshoponsinglewindow','Regional Workshop on Single Window','SW WORKSHOP 2011');
INSERT INTO "meeting_alias" VALUES('單一窗口研討會','單一窗口研討會','SW WORKSHOP 2011');
INSERT INTO "meeting_alias" VALUES('单一窗口研讨会','单一窗口研讨会','SW WORKSHOP 2011');
INSERT INTO "meeting_alias" VALUES('臺北單一窗口研討會','臺北單一窗口研討會','SW WORKSHOP 2011');
INSERT INTO "meeting_alias" VALUES('單一窗口區域研討會','單一窗口區域研討會','SW WORKSHOP 2011');
INSERT INTO "meeting_alias" VALUES('amm','AMM','AMM 2011');
INSERT INTO "meeting_alias" VALUES('apecministerialmeeting','APEC ministerial meeting','AMM 2011');
INSERT INTO "meeting_alias" VALUES('apec部長級年會','APEC部長級年會','AMM 2011');
INSERT INTO "meeting_alias" VALUES('部長級年會','部長級年會','AMM 2011');
INSERT INTO "meeting_alias" VALUES('2011年apec部長級年會','2011年APEC部長級年會','AMM 2011');
INSERT INTO "meeting_alias" VALUES('friendsofthechair2011','Friends of the Chair 2011','SCCP-FOC 1 2011');
INSERT INTO "meeting_alias" VALUES('sccp主席之友會議','SCCP主席之友會議','SCCP-FOC 1 2011');
INSERT INTO "meeting_alias" VALUES('sccp主席之友工作小組會議','SCCP主席之友工作小組會議','SCCP-FOC 1 2011');
INSERT INTO "meeting_alias" VALUES('bilateralwithjapan','Bilateral with Japan','TWN-JPN 2011');
INSERT INTO "meeting_alias" VALUES('與日本雙邊會談','與日本雙邊會談','TWN-JPN 2011');
INSERT INTO "meeting_alias" VALUES('臺日雙邊會談','臺日雙邊會談','TWN-JPN 2011');
INSERT INTO "meeting_alias" VALUES('bilateralwiththephilippines','Bilateral with the Philippines','TWN-PHL 2011');
INSERT INTO "meeting_alias" VALUES('與菲律賓雙邊會談','與菲律賓雙邊會談','TWN-PHL 2011');
INSERT INTO "meeting_alias" VALUES('臺菲雙邊會談','臺菲雙邊會談','TWN-PHL 2011');
INSERT INTO "meeting_alias" VALUES('2011sccp2','2011 SCCP 2','SCCP 2 2011');
INSERT INTO "meeting_alias" VALUES('2011年sccp2會議','2011年SCCP 2會議','SCCP 2 2011');
INSERT INTO "meeting_alias" VALUES('2011年第2次sccp會議','2011年第2次SCCP會議','SCCP 2 2011');
INSERT INTO "meeting_alias" VALUES('sccp2','SCCP 2','SCCP 2 2011');
INSERT INTO "meeting_alias" VALUES('sccp2会议','SCCP 2会议','SCCP 2 2011');
INSERT INTO "meeting_alias" VALUES('sccp2會議','SCCP 2會議','SCCP 2 2011');
INSERT INTO "meeting_alias" VALUES('sccp第2次會議','SCCP第2次會議','SCCP 2 2011');
INSERT INTO "meeting_alias" VALUES('第2次sccp會議','第2次SCCP會議','SCCP 2 2011');
CREATE TABLE note (
	id INTEGER NOT NULL, 
	commitment INTEGER NOT NULL, 
	at TEXT DEFAULT '' NOT NULL, 
	"by" TEXT DEFAULT '' NOT NULL, 
	text TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_note PRIMARY KEY (id), 
	CONSTRAINT fk_note_commitment FOREIGN KEY(commitment) REFERENCES commitment (id) ON DELETE RESTRICT
);
INSERT INTO "note" VALUES(1,1,'2026-11-22T11:34:36+00:00','desk','Asked by telephone');
CREATE TABLE party (
	code TEXT NOT NULL, 
	name TEXT DEFAULT '' NOT NULL, 
	name_zh TEXT DEFAULT '' NOT NULL, 
	kind TEXT DEFAULT '' NOT NULL, 
	economy TEXT, 
	CONSTRAINT pk_party PRIMARY KEY (code)
);
INSERT INTO "party" VALUES('ALL','All economies','各經濟體','organisation',NULL);
INSERT INTO "party" VALUES('AUS','Australia','澳洲','economy','AUS');
INSERT INTO "party" VALUES('BRN','Brunei Darussalam','汶萊','economy','BRN');
INSERT INTO "party" VALUES('CAN','Canada','加拿大','economy','CAN');
INSERT INTO "party" VALUES('CHL','Chile','智利','economy','CHL');
INSERT INTO "party" VALUES('CHN','China','中國大陸','economy','CHN');
INSERT INTO "party" VALUES('HKG','Hong Kong, China','香港','economy','HKG');
INSERT INTO "party" VALUES('IDN','Indonesia','印尼','economy','IDN');
INSERT INTO "party" VALUES('JPN','Japan','日本','economy','JPN');
INSERT INTO "party" VALUES('KOR','Korea','韓國','economy','KOR');
INSERT INTO "party" VALUES('MEX','Mexico','墨西哥','economy','MEX');
INSERT INTO "party" VALUES('MYS','Malaysia','馬來西亞','economy','MYS');
INSERT INTO "party" VALUES('NZL','New Zealand','紐西蘭','economy','NZL');
INSERT INTO "party" VALUES('PER','Peru','秘魯','economy','PER');
INSERT INTO "party" VALUES('PHL','Philippines','菲律賓','economy','PHL');
INSERT INTO "party" VALUES('PNG','Papua New Guinea','巴布亞紐幾內亞','economy','PNG');
INSERT INTO "party" VALUES('RUS','Russia','俄羅斯','economy','RUS');
INSERT INTO "party" VALUES('SGP','Singapore','新加坡','economy','SGP');
INSERT INTO "party" VALUES('THA','Thailand','泰國','economy','THA');
INSERT INTO "party" VALUES('TWN','Chinese Taipei','中華臺北','economy','TWN');
INSERT INTO "party" VALUES('USA','United States','美國','economy','USA');
INSERT INTO "party" VALUES('VNM','Viet Nam','越南','economy','VNM');
INSERT INTO "party" VALUES('APEC','APEC','亞太經濟合作會議','organisation',NULL);
INSERT INTO "party" VALUES('APEC-SEC','APEC Secretariat','APEC秘書處','organisation',NULL);
INSERT INTO "party" VALUES('SCCP','Sub-Committee on Customs Procedures','關務程序次級委員會','organisation',NULL);
INSERT INTO "party" VALUES('SCCP-CHAIR','SCCP chair','SCCP主席','role','USA');
INSERT INTO "party" VALUES('SCCP-FOC','SCCP Friends of the Chair','SCCP主席之友工作小組','organisation',NULL);
INSERT INTO "party" VALUES('AEO-WG','SCCP AEO working group','AEO工作小組','organisation',NULL);
INSERT INTO "party" VALUES('BMG','Business Mobility Group','商務人士移動小組','organisation',NULL);
INSERT INTO "party" VALUES('CTI','Committee on Trade and Investment','貿易暨投資委員會','organisation',NULL);
INSERT INTO "party" VALUES('CTI-DOMESTIC','Domestic CTI representatives','國內CTI代表','role',NULL);
INSERT INTO "party" VALUES('SOM','Senior Officials'' Meeting','資深官員會議','organisation',NULL);
INSERT INTO "party" VALUES('BMC','Budget and Management Committee','預算管理委員會','organisation',NULL);
INSERT INTO "party" VALUES('AMM','APEC Ministerial Meeting','APEC部長級年會','organisation',NULL);
INSERT INTO "party" VALUES('ABAC','APEC Business Advisory Council','企業諮詢委員會','organisation',NULL);
INSERT INTO "party" VALUES('WCO','World Customs Organization','世界關務組織','organisation',NULL);
INSERT INTO "party" VALUES('WB','World Bank','世界銀行','organisation',NULL);
INSERT INTO "party" VALUES('IDB','Inter-American Development Bank','美洲開發銀行','organisation',NULL);
INSERT INTO "party" VALUES('ADB','Asian Development Bank','亞洲開發銀行','organisation',NULL);
INSERT INTO "party" VALUES('EU','European Union','歐盟','organisation',NULL);
INSERT INTO "party" VALUES('CBP','U.S. Customs and Border Protection','美國海關暨邊境保護局','organisation','USA');
INSERT INTO "party" VALUES('TWN-CUSTOMS','Directorate General of Customs, Chinese Taipei','財政部關稅總局','organisation','TWN');
INSERT INTO "party" VALUES('TWN-DCA','Department of Customs Administration, Chinese Taipei','財政部關政司','organisation','TWN');
INSERT INTO "party" VALUES('TWN-MOF','Ministry of Finance, Chinese Taipei','財政部','organisation','TWN');
INSERT INTO "party" VALUES('TWN-MOFA','Ministry of Foreign Affairs, Chinese Taipei','外交部','organisation','TWN');
INSERT INTO "party" VALUES('TECO-MANILA','Chinese Taipei''s representative office in Manila, economic division','駐菲律賓代表處經濟組','organisation','TWN');
CREATE TABLE party_alias (
	"key" TEXT NOT NULL, 
	name TEXT DEFAULT '' NOT NULL, 
	party TEXT NOT NULL, 
	CONSTRAINT pk_party_alias PRIMARY KEY ("key"), 
	CONSTRAINT fk_party_alias_party FOREIGN KEY(party) REFERENCES party (code) ON DELETE RESTRICT
);
INSERT INTO "party_alias" VALUES('各经济体','各经济体','ALL');
INSERT INTO "party_alias" VALUES('各會員','各會員','ALL');
INSERT INTO "party_alias" VALUES('各会员','各会员','ALL');
INSERT INTO "party_alias" VALUES('各會員體','各會員體','ALL');
INSERT INTO "party_alias" VALUES('各会员体','各会员体','ALL');
INSERT INTO "party_alias" VALUES('會員體','會員體','ALL');
INSERT INTO "party_alias" VALUES('会员体','会员体','ALL');
INSERT INTO "party_alias" VALUES('各會員經濟體','各會員經濟體','ALL');
INSERT INTO "party_alias" VALUES('各会员经济体','各会员经济体','ALL');
INSERT INTO "party_alias" VALUES('會員經濟體','會員經濟體','ALL');
INSERT INTO "party_alias" VALUES('各成員','各成員','ALL');
INSERT INTO "party_alias" VALUES('各成员','各成员','ALL');
INSERT INTO "party_alias" VALUES('各國','各國','ALL');
INSERT INTO "party_alias" VALUES('各国','各国','ALL');
INSERT INTO "party_alias" VALUES('全體會員','全體會員','ALL');
INSERT INTO "party_alias" VALUES('全体会员','全体会员','ALL');
INSERT INTO "party_alias" VALUES('sccp各會員','SCCP各會員','ALL');
INSERT INTO "party_alias" VALUES('sccp各會員體','SCCP各會員體','ALL');
INSERT INTO "party_alias" VALUES('sccp各經濟體','SCCP各經濟體','ALL');
INSERT INTO "party_alias" VALUES('sccp會員','SCCP會員','ALL');
INSERT INTO "party_alias" VALUES('sccp成員','SCCP成員','ALL');
INSERT INTO "party_alias" VALUES('各經濟體代表','各經濟體代表','ALL');
INSERT INTO "party_alias" VALUES('各會員代表','各會員代表','ALL');
INSERT INTO "party_alias" VALUES('各會員體代表','各會員體代表','ALL');
INSERT INTO "party_alias" VALUES('sccp代表','SCCP代表','ALL');
INSERT INTO "party_alias" VALUES('sccp會員代表','SCCP會員代表','ALL');
INSERT INTO "party_alias" VALUES('members','Members','ALL');
INSERT INTO "party_alias" VALUES('all members','All members','ALL');
INSERT INTO "party_alias" VALUES('economies','Economies','ALL');
INSERT INTO "party_alias" VALUES('member economies','Member economies','ALL');
INSERT INTO "party_alias" VALUES('all member economies','All member economies','ALL');
INSERT INTO "party_alias" VALUES('every economy','Every economy','ALL');
INSERT INTO "party_alias" VALUES('each economy','Each economy','ALL');
INSERT INTO "party_alias" VALUES('sccp members','SCCP members','ALL');
INSERT INTO "party_alias" VALUES('everyone','Everyone','ALL');
INSERT INTO "party_alias" VALUES('澳大利亞','澳大利亞','AUS');
INSERT INTO "party_alias" VALUES('澳大利亚','澳大利亚','AUS');
INSERT INTO "party_alias" VALUES('澳方','澳方','AUS');
INSERT INTO "party_alias" VALUES('brunei','Brunei','BRN');
INSERT INTO "party_alias" VALUES('汶莱','汶莱','BRN');
INSERT INTO "party_alias" VALUES('文萊','文萊','BRN');
INSERT INTO "party_alias" VALUES('文莱','文莱','BRN');
INSERT INTO "party_alias" VALUES('汶方','汶方','BRN');
INSERT INTO "party_alias" VALUES('加國','加國','CAN');
INSERT INTO "party_alias" VALUES('加国','加国','CAN');
INSERT INTO "party_alias" VALUES('智利方','智利方','CHL');
INSERT INTO "party_alias" VALUES('people''s republic of china','People''s Republic of China','CHN');
INSERT INTO "party_alias" VALUES('prc','PRC','CHN');
INSERT INTO "party_alias" VALUES('p.r. china','P.R. China','CHN');
INSERT INTO "party_alias" VALUES('中国大陆','中国大陆','CHN');
INSERT INTO "party_alias" VALUES('中國','中國','CHN');
INSERT INTO "party_alias" VALUES('中国','中国','CHN');
INSERT INTO "party_alias" VALUES('中方','中方','CHN');
INSERT INTO "party_alias" VALUES('陸方','陸方','CHN');
INSERT INTO "party_alias" VALUES('陆方','陆方','CHN');
INSERT INTO "party_alias" VALUES('hong kong','Hong Kong','HKG');
INSERT INTO "party_alias" VALUES('hong kong china','Hong Kong China','HKG');
INSERT INTO "party_alias" VALUES('hk','HK','HKG');
INSERT INTO "party_alias" VALUES('hkc','HKC','HKG');
INSERT INTO "party_alias" VALUES('中國香港','中國香港','HKG');
INSERT INTO "party_alias" VALUES('中国香港','中国香港','HKG');
INSERT INTO "party_alias" VALUES('港方','港方','HKG');
INSERT INTO "party_alias" VALUES('印度尼西亞','印度尼西亞','IDN');
INSERT INTO "party_alias" VALUES('印度尼西亚','印度尼西亚','IDN');
INSERT INTO "party_alias" VALUES('印尼方','印尼方','IDN');
INSERT INTO "party_alias" VALUES('日方','日方','JPN');
INSERT INTO "party_alias" VALUES('日','日','JPN');
INSERT INTO "party_alias" VALUES('日本海關','日本海關','JPN');
INSERT INTO "party_alias" VALUES('日本海关','日本海关','JPN');
INSERT INTO "party_alias" VALUES('日本關稅局','日本關稅局','JPN');
INSERT INTO "party_alias" VALUES('日本关税局','日本关税局','JPN');
INSERT INTO "party_alias" VALUES('japan customs','Japan Customs','JPN');
INSERT INTO "party_alias" VALUES('republic of korea','Republic of Korea','KOR');
INSERT INTO "party_alias" VALUES('south korea','South Korea','KOR');
INSERT INTO "party_alias" VALUES('rok','ROK','KOR');
INSERT INTO "party_alias" VALUES('韩国','韩国','KOR');
INSERT INTO "party_alias" VALUES('南韓','南韓','KOR');
INSERT INTO "party_alias" VALUES('南韩','南韩','KOR');
INSERT INTO "party_alias" VALUES('大韓民國','大韓民國','KOR');
INSERT INTO "party_alias" VALUES('韓方','韓方','KOR');
INSERT INTO "party_alias" VALUES('韩方','韩方','KOR');
INSERT INTO "party_alias" VALUES('韓國海關','韓國海關','KOR');
INSERT INTO "party_alias" VALUES('韩国海关','韩国海关','KOR');
INSERT INTO "party_alias" VALUES('墨方','墨方','MEX');
INSERT INTO "party_alias" VALUES('马来西亚','马来西亚','MYS');
INSERT INTO "party_alias" VALUES('大馬','大馬','MYS');
INSERT INTO "party_alias" VALUES('大马','大马','MYS');
INSERT INTO "party_alias" VALUES('馬方','馬方','MYS');
INSERT INTO "party_alias" VALUES('马方','马方','MYS');
INSERT INTO "party_alias" VALUES('nz','NZ','NZL');
INSERT INTO "party_alias" VALUES('纽西兰','纽西兰','NZL');
INSERT INTO "party_alias" VALUES('新西蘭','新西蘭','NZL');
INSERT INTO "party_alias" VALUES('新西兰','新西兰','NZL');
INSERT INTO "party_alias" VALUES('紐方','紐方','NZL');
INSERT INTO "party_alias" VALUES('纽方','纽方','NZL');
INSERT INTO "party_alias" VALUES('祕魯','祕魯','PER');
INSERT INTO "party_alias" VALUES('秘鲁','秘鲁','PER');
INSERT INTO "party_alias" VALUES('秘魯方','秘魯方','PER');
INSERT INTO "party_alias" VALUES('the philippines','The Philippines','PHL');
INSERT INTO "party_alias" VALUES('菲律宾','菲律宾','PHL');
INSERT INTO "party_alias" VALUES('菲國','菲國','PHL');
INSERT INTO "party_alias" VALUES('菲国','菲国','PHL');
INSERT INTO "party_alias" VALUES('菲方','菲方','PHL');
INSERT INTO "party_alias" VALUES('菲律賓關稅局','菲律賓關稅局','PHL');
INSERT INTO "party_alias" VALUES('菲律賓貿易工業部','菲律賓貿易工業部','PHL');
INSERT INTO "party_alias" VALUES('philippine bureau of customs','Philippine Bureau of Customs','PHL');
INSERT INTO "party_alias" VALUES('巴布亞新幾內亞','巴布亞新幾內亞','PNG');
INSERT INTO "party_alias" VALUES('巴布亚新几内亚','巴布亚新几内亚','PNG');
INSERT INTO "party_alias" VALUES('巴紐','巴紐','PNG');
INSERT INTO "party_alias" VALUES('巴纽','巴纽','PNG');
INSERT INTO "party_alias" VALUES('巴新','巴新','PNG');
INSERT INTO "party_alias" VALUES('russian federation','Russian Federation','RUS');
INSERT INTO "party_alias" VALUES('the russian federation','The Russian Federation','RUS');
INSERT INTO "party_alias" VALUES('俄罗斯','俄罗斯','RUS');
INSERT INTO "party_alias" VALUES('俄國','俄國','RUS');
INSERT INTO "party_alias" VALUES('俄国','俄国','RUS');
INSERT INTO "party_alias" VALUES('俄方','俄方','RUS');
INSERT INTO "party_alias" VALUES('星國','星國','SGP');
INSERT INTO "party_alias" VALUES('星国','星国','SGP');
INSERT INTO "party_alias" VALUES('星方','星方','SGP');
INSERT INTO "party_alias" VALUES('泰国','泰国','THA');
INSERT INTO "party_alias" VALUES('泰方','泰方','THA');
INSERT INTO "party_alias" VALUES('中華台北','中華台北','TWN');
INSERT INTO "party_alias" VALUES('中华台北','中华台北','TWN');
INSERT INTO "party_alias" VALUES('臺灣','臺灣','TWN');
INSERT INTO "party_alias" VALUES('台灣','台灣','TWN');
INSERT INTO "party_alias" VALUES('台湾','台湾','TWN');
INSERT INTO "party_alias" VALUES('我國','我國','TWN');
INSERT INTO "party_alias" VALUES('我国','我国','TWN');
INSERT INTO "party_alias" VALUES('我方','我方','TWN');
INSERT INTO "party_alias" VALUES('本國','本國','TWN');
INSERT INTO "party_alias" VALUES('臺方','臺方','TWN');
INSERT INTO "party_alias" VALUES('台方','台方','TWN');
INSERT INTO "party_alias" VALUES('我國代表','我國代表','TWN');
INSERT INTO "party_alias" VALUES('我国代表','我国代表','TWN');
INSERT INTO "party_alias" VALUES('我方代表','我方代表','TWN');
INSERT INTO "party_alias" VALUES('taiwan','Taiwan','TWN');
INSERT INTO "party_alias" VALUES('taipei, china','Taipei, China','TWN');
INSERT INTO "party_alias" VALUES('taipei, chinese','Taipei, Chinese','TWN');
INSERT INTO "party_alias" VALUES('tpe','TPE','TWN');
INSERT INTO "party_alias" VALUES('united states of america','United States of America','USA');
INSERT INTO "party_alias" VALUES('the united states','The United States','USA');
INSERT INTO "party_alias" VALUES('us','US','USA');
INSERT INTO "party_alias" VALUES('u.s.','U.S.','USA');
INSERT INTO "party_alias" VALUES('u.s.a.','U.S.A.','USA');
INSERT INTO "party_alias" VALUES('美国','美国','USA');
INSERT INTO "party_alias" VALUES('美方','美方','USA');
INSERT INTO "party_alias" VALUES('vietnam','Vietnam','VNM');
INSERT INTO "party_alias" VALUES('越方','越方','VNM');
INSERT INTO "party_alias" VALUES('asia-pacific economic cooperation','Asia-Pacific Economic Cooperation','APEC');
INSERT INTO "party_alias" VALUES('亞太經合會','亞太經合會','APEC');
INSERT INTO "party_alias" VALUES('亚太经合组织','亚太经合组织','APEC');
INSERT INTO "party_alias" VALUES('apec祕書處','APEC祕書處','APEC-SEC');
INSERT INTO "party_alias" VALUES('apec秘书处','APEC秘书处','APEC-SEC');
INSERT INTO "party_alias" VALUES('the apec secretariat','The APEC Secretariat','APEC-SEC');
INSERT INTO "party_alias" VALUES('apec sccp','APEC SCCP','SCCP');
INSERT INTO "party_alias" VALUES('关务程序次级委员会','关务程序次级委员会','SCCP');
INSERT INTO "party_alias" VALUES('海關程序次級委員會','海關程序次級委員會','SCCP');
INSERT INTO "party_alias" VALUES('海关程序次级委员会','海关程序次级委员会','SCCP');
INSERT INTO "party_alias" VALUES('chair of the sccp','Chair of the SCCP','SCCP-CHAIR');
INSERT INTO "party_alias" VALUES('sccp-convenor','SCCP-CONVENOR','SCCP-CHAIR');
INSERT INTO "party_alias" VALUES('sccp convenor','SCCP convenor','SCCP-CHAIR');
INSERT INTO "party_alias" VALUES('sccp convener','SCCP convener','SCCP-CHAIR');
INSERT INTO "party_alias" VALUES('sccp召集人','SCCP召集人','SCCP-CHAIR');
INSERT INTO "party_alias" VALUES('關務程序次級委員會主席','關務程序次級委員會主席','SCCP-CHAIR');
INSERT INTO "party_alias" VALUES('friends of the chair','Friends of the Chair','SCCP-FOC');
INSERT INTO "party_alias" VALUES('fotc','FOTC','SCCP-FOC');
INSERT INTO "party_alias" VALUES('sccp主席之友','SCCP主席之友','SCCP-FOC');
INSERT INTO "party_alias" VALUES('主席之友','主席之友','SCCP-FOC');
INSERT INTO "party_alias" VALUES('主席之友工作小組','主席之友工作小組','SCCP-FOC');
INSERT INTO "party_alias" VALUES('aeo working group','AEO working group','AEO-WG');
INSERT INTO "party_alias" VALUES('aeo工作小组','AEO工作小组','AEO-WG');
INSERT INTO "party_alias" VALUES('優質企業工作小組','優質企業工作小組','AEO-WG');
INSERT INTO "party_alias" VALUES('商务人士移动小组','商务人士移动小组','BMG');
INSERT INTO "party_alias" VALUES('商務人士移動工作小組','商務人士移動工作小組','BMG');
INSERT INTO "party_alias" VALUES('贸易暨投资委员会','贸易暨投资委员会','CTI');
INSERT INTO "party_alias" VALUES('貿易投資委員會','貿易投資委員會','CTI');
INSERT INTO "party_alias" VALUES('贸易投资委员会','贸易投资委员会','CTI');
INSERT INTO "party_alias" VALUES('国内cti代表','国内CTI代表','CTI-DOMESTIC');
INSERT INTO "party_alias" VALUES('各經濟體cti代表','各經濟體CTI代表','CTI-DOMESTIC');
INSERT INTO "party_alias" VALUES('home cti representatives','Home CTI representatives','CTI-DOMESTIC');
INSERT INTO "party_alias" VALUES('senior officials meeting','Senior Officials Meeting','SOM');
INSERT INTO "party_alias" VALUES('senior officials','Senior Officials','SOM');
INSERT INTO "party_alias" VALUES('资深官员会议','资深官员会议','SOM');
INSERT INTO "party_alias" VALUES('高官会','高官会','SOM');
INSERT INTO "party_alias" VALUES('高官會','高官會','SOM');
INSERT INTO "party_alias" VALUES('apec-bmc','APEC-BMC','BMC');
INSERT INTO "party_alias" VALUES('apec預算管理委員會','APEC預算管理委員會','BMC');
INSERT INTO "party_alias" VALUES('预算管理委员会','预算管理委员会','BMC');
INSERT INTO "party_alias" VALUES('預算暨管理委員會','預算暨管理委員會','BMC');
INSERT INTO "party_alias" VALUES('apec部长级年会','APEC部长级年会','AMM');
INSERT INTO "party_alias" VALUES('部長級年會','部長級年會','AMM');
INSERT INTO "party_alias" VALUES('部长级年会','部长级年会','AMM');
INSERT INTO "party_alias" VALUES('apec ministers','APEC ministers','AMM');
INSERT INTO "party_alias" VALUES('企业咨询委员会','企业咨询委员会','ABAC');
INSERT INTO "party_alias" VALUES('apec企業諮詢委員會','APEC企業諮詢委員會','ABAC');
INSERT INTO "party_alias" VALUES('world customs organisation','World Customs Organisation','WCO');
INSERT INTO "party_alias" VALUES('世界关务组织','世界关务组织','WCO');
INSERT INTO "party_alias" VALUES('世界海關組織','世界海關組織','WCO');
INSERT INTO "party_alias" VALUES('世界海关组织','世界海关组织','WCO');
INSERT INTO "party_alias" VALUES('wco秘書處','WCO秘書處','WCO');
INSERT INTO "party_alias" VALUES('wco secretariat','WCO Secretariat','WCO');
INSERT INTO "party_alias" VALUES('the world bank','The World Bank','WB');
INSERT INTO "party_alias" VALUES('世界银行','世界银行','WB');
INSERT INTO "party_alias" VALUES('idbs','IDBs','IDB');
INSERT INTO "party_alias" VALUES('iadb','IADB','IDB');
INSERT INTO "party_alias" VALUES('美洲开发银行','美洲开发银行','IDB');
INSERT INTO "party_alias" VALUES('泛美開發銀行','泛美開發銀行','IDB');
INSERT INTO "party_alias" VALUES('泛美开发银行','泛美开发银行','IDB');
INSERT INTO "party_alias" VALUES('世界開發銀行','世界開發銀行','IDB');
INSERT INTO "party_alias" VALUES('adbs','ADBs','ADB');
INSERT INTO "party_alias" VALUES('亚洲开发银行','亚洲开发银行','ADB');
INSERT INTO "party_alias" VALUES('亞銀','亞銀','ADB');
INSERT INTO "party_alias" VALUES('亚银','亚银','ADB');
INSERT INTO "party_alias" VALUES('the european union','The European Union','EU');
INSERT INTO "party_alias" VALUES('欧盟','欧盟','EU');
INSERT INTO "party_alias" VALUES('歐洲聯盟','歐洲聯盟','EU');
INSERT INTO "party_alias" VALUES('欧洲联盟','欧洲联盟','EU');
INSERT INTO "party_alias" VALUES('customs and border protection','Customs and Border Protection','CBP');
INSERT INTO "party_alias" VALUES('us customs and border protection','US Customs and Border Protection','CBP');
INSERT INTO "party_alias" VALUES('us customs','US Customs','CBP');
INSERT INTO "party_alias" VALUES('u.s. customs','U.S. Customs','CBP');
INSERT INTO "party_alias" VALUES('美國海關','美國海關','CBP');
INSERT INTO "party_alias" VALUES('美国海关','美国海关','CBP');
INSERT INTO "party_alias" VALUES('美国海关暨边境保护局','美国海关暨边境保护局','CBP');
INSERT INTO "party_alias" VALUES('dgoc','DGoC','TWN-CUSTOMS');
INSERT INTO "party_alias" VALUES('directorate general of customs','Directorate General of Customs','TWN-CUSTOMS');
INSERT INTO "party_alias" VALUES('chinese taipei customs','Chinese Taipei Customs','TWN-CUSTOMS');
INSERT INTO "party_alias" VALUES('關稅總局','關稅總局','TWN-CUSTOMS');
INSERT INTO "party_alias" VALUES('关税总局','关税总局','TWN-CUSTOMS');
INSERT INTO "party_alias" VALUES('财政部关税总局','财政部关税总局','TWN-CUSTOMS');
INSERT INTO "party_alias" VALUES('我國海關','我國海關','TWN-CUSTOMS');
INSERT INTO "party_alias" VALUES('我国海关','我国海关','TWN-CUSTOMS');
INSERT INTO "party_alias" VALUES('關務署','關務署','TWN-CUSTOMS');
INSERT INTO "party_alias" VALUES('department of customs administration','Department of Customs Administration','TWN-DCA');
INSERT INTO "party_alias" VALUES('關政司','關政司','TWN-DCA');
INSERT INTO "party_alias" VALUES('关政司','关政司','TWN-DCA');
INSERT INTO "party_alias" VALUES('财政部关政司','财政部关政司','TWN-DCA');
INSERT INTO "party_alias" VALUES('mof','MOF','TWN-MOF');
INSERT INTO "party_alias" VALUES('ministry of finance','Ministry of Finance','TWN-MOF');
INSERT INTO "party_alias" VALUES('财政部','财政部','TWN-MOF');
INSERT INTO "party_alias" VALUES('本部','本部','TWN-MOF');
INSERT INTO "party_alias" VALUES('mofa','MOFA','TWN-MOFA');
INSERT INTO "party_alias" VALUES('ministry of foreign affairs','Ministry of Foreign Affairs','TWN-MOFA');
INSERT INTO "party_alias" VALUES('我國外交部','我國外交部','TWN-MOFA');
INSERT INTO "party_alias" VALUES('我国外交部','我国外交部','TWN-MOFA');
INSERT INTO "party_alias" VALUES('我外交部','我外交部','TWN-MOFA');
INSERT INTO "party_alias" VALUES('teco manila','TECO Manila','TECO-MANILA');
INSERT INTO "party_alias" VALUES('manila office','Manila office','TECO-MANILA');
INSERT INTO "party_alias" VALUES('我駐菲律賓代表處經濟組','我駐菲律賓代表處經濟組','TECO-MANILA');
INSERT INTO "party_alias" VALUES('駐菲代表處經濟組','駐菲代表處經濟組','TECO-MANILA');
INSERT INTO "party_alias" VALUES('驻菲律宾代表处经济组','驻菲律宾代表处经济组','TECO-MANILA');
CREATE TABLE topic (
	name TEXT NOT NULL, 
	name_zh TEXT DEFAULT '' NOT NULL, 
	aliases TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_topic PRIMARY KEY (name)
);
INSERT INTO "topic" VALUES('IPR','智慧財產權','智慧財產
智慧财产
知識產權
知识产权
偽藥
伪药
仿冒
邊境查緝
聯合查緝
查緝行動
查緝準則
郵包
快遞貨物
intellectual property
intellectual property rights
counterfeit
counterfeit medicines
border enforcement
postal parcels
express consignments');
INSERT INTO "topic" VALUES('AEO','優質企業認證','優質企業
优质企业
优质企业认证
認證優質企業
相互認證
相互认证
AEO行動計畫
AEO圓桌會議
經認證的經營者
经认证的经营者
authorized economic operator
authorised economic operator
mutual recognition
MRA
trusted trader
AEO roundtable
AEO action plan');
INSERT INTO "topic" VALUES('Single Window','單一窗口','SW
单一窗口
單一視窗
關港貿
关港贸
單一窗口研討會
便捷貿e網
國際接軌
概念文件
TILF
互通性
single-window
interoperability
concept note');
INSERT INTO "topic" VALUES('Trade Recovery','貿易復原','貿易回復
贸易复原
贸易恢复
貿易恢復
企業復原
TRP
trade recovery programme
trade recovery program
business resumption');
INSERT INTO "topic" VALUES('SFC','供應鏈連結架構','供應鏈連結
供应链连结
供應鏈連結性
供应链连通性
微量
預先審核
瓶頸
supply chain connectivity
supply-chain connectivity framework
de minimis
advance ruling
chokepoint');
INSERT INTO "topic" VALUES('IT','資訊科技','資訊技術
信息技术
信息科技
雲端
云端
云计算
information technology
cloud computing');
INSERT INTO "topic" VALUES('CAP','共同行動計畫','共同行动计划
共同行動計劃
貿易無紙化
贸易无纸化
無紙化
collective action plan
paperless trade
paperless trading');
INSERT INTO "topic" VALUES('Cross-fora','跨論壇合作','跨論壇
跨论坛
聯席會議
联席会议
其他相關論壇
反貪污
反贪污
打擊非法貿易
BMG-SCCP
cross fora
cross-forum
joint meeting
anti-corruption
illicit trade');
INSERT INTO "topic" VALUES('ACBD','海關與企業對話','海关与企业对话
海關企業對話
APEC Customs-Business Dialogue
customs-business dialogue
customs business dialogue');
INSERT INTO "topic" VALUES('Governance','會務','工作計畫
工作计划
會議摘要
会议摘要
完整報告
召集人報告
關務首長會議
关务首长会议
未來會議
會議報告
work plan
executive summary
convenor''s report
heads of customs
future meetings');
INSERT INTO "topic" VALUES('Delegation','出席代表','出席名額
名額
名额
與會人員
雙邊會議
双边会议
資深關員
資淺關員
delegation size
delegates'' places
bilateral meetings');
INSERT INTO "topic" VALUES('Bilateral Japan','臺日雙邊','臺日
台日
臺日雙方
與日本進行雙邊會談
與日本雙邊
bilateral with Japan
Japan bilateral');
INSERT INTO "topic" VALUES('Bilateral Philippines','臺菲雙邊','臺菲
台菲
臺菲海關
與菲律賓進行雙邊會談
與菲律賓雙邊
關務互助協定
关务互助协定
暫准通關證
暂准通关证
bilateral with the Philippines
Philippines bilateral
ATA carnet
carnet
mutual assistance agreement');
CREATE INDEX ix_commitment_anchor ON commitment (anchor_kind, anchor_ref);
CREATE INDEX ix_history_batch ON history (batch);
CREATE INDEX ix_history_subject ON history (entity, ref);
CREATE INDEX ix_meeting_alias_meeting ON meeting_alias (meeting);
CREATE INDEX ix_party_alias_party ON party_alias (party);
CREATE INDEX ix_commitment_party_party ON commitment_party (party);
CREATE INDEX ix_evidence_commitment ON evidence (commitment);
CREATE INDEX ix_note_commitment ON note (commitment);
CREATE INDEX ix_commitment_live_due ON commitment (due_on, id, start_on, kind, status, topic, snoozed_until, summary) WHERE status IN ('open', 'in_process') AND due_on IS NOT NULL;
CREATE INDEX ix_commitment_live_start ON commitment (start_on, due_on, id, kind, status, topic, snoozed_until, summary) WHERE status IN ('open', 'in_process') AND start_on IS NOT NULL;
CREATE INDEX ix_commitment_live_undated ON commitment (waits_for, id, topic, snoozed_until) WHERE status IN ('open', 'in_process') AND due_on IS NULL;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('batch',11);
INSERT INTO "sqlite_sequence" VALUES('commitment',6);
INSERT INTO "sqlite_sequence" VALUES('history',85);
COMMIT;
