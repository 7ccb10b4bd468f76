BEGIN TRANSACTION;
CREATE TABLE actors (
	seq INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	country VARCHAR, 
	json TEXT NOT NULL, 
	PRIMARY KEY (seq), 
	UNIQUE (id)
);
INSERT INTO "actors" VALUES(1,'james-baker','James Baker','person','USA','{"type":"actor","id":"james-baker","name":"James Baker","kind":"person","country":"USA","sectors":["GOV"],"offices":[]}');
INSERT INTO "actors" VALUES(2,'tariq-aziz','Tariq Aziz','person','IRQ','{"type":"actor","id":"tariq-aziz","name":"Tariq Aziz","kind":"person","country":"IRQ","sectors":["GOV"],"offices":[]}');
INSERT INTO "actors" VALUES(3,'george-h-w-bush','George H. W. Bush','person','USA','{"type":"actor","id":"george-h-w-bush","name":"George H. W. Bush","kind":"person","country":"USA","sectors":["GOV"],"offices":[]}');
INSERT INTO "actors" VALUES(4,'UN-security-council','UN Security Council','organisation','UNO','{"type":"actor","id":"UN-security-council","name":"UN Security Council","kind":"organisation","country":"UNO","sectors":[],"offices":[]}');
INSERT INTO "actors" VALUES(5,'IRQ','Iraq','state','IRQ','{"type":"actor","id":"IRQ","name":"Iraq","kind":"state","country":"IRQ","sectors":["GOV"],"offices":[]}');
INSERT INTO "actors" VALUES(6,'FRA','France','state','FRA','{"type":"actor","id":"FRA","name":"France","kind":"state","country":"FRA","sectors":["GOV"],"offices":[]}');
CREATE TABLE articles (
	seq INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	source VARCHAR NOT NULL, 
	first_day DATE, 
	last_day DATE, 
	text TEXT NOT NULL, 
	json TEXT NOT NULL, 
	PRIMARY KEY (seq), 
	UNIQUE (id), 
	FOREIGN KEY(source) REFERENCES sources (id)
);
INSERT INTO "articles" VALUES(1,'article-ad150dd388265a17','source-b1a14136b742280b','1991-01-09','1991-01-09','Six hours of talks end without a way out
GENEVA, Jan. 9 — Secretary of State James A. Baker and the Iraqi minister, Tariq Aziz, met here on Wednesday. Mr. Aziz refused to take a letter from President Bush, whose words he called "unfit for heads of state". The Security Council has authorized force if Iraq does not leave Kuwait by Jan. 15. France said it might still send an envoy to Baghdad. 
Subscribe to our newsletter for the latest.','{"type":"article","id":"article-ad150dd388265a17","source":"source-b1a14136b742280b","title":"Six hours of talks end without a way out","byline":null,"publisher":null,"dateline":{"place":"Geneva","date":"Jan. 9","edtf":"1991-01-09","span":[41,55]},"published":{"edtf":"1991-01-09","basis":"given","inferred":false},"language":"en","text":"Six hours of talks end without a way out\nGENEVA, Jan. 9 — Secretary of State James A. Baker and the Iraqi minister, Tariq Aziz, met here on Wednesday. Mr. Aziz refused to take a letter from President Bush, whose words he called \"unfit for heads of state\". The Security Council has authorized force if Iraq does not leave Kuwait by Jan. 15. France said it might still send an envoy to Baghdad. \nSubscribe to our newsletter for the latest.","passages":[{"kind":"title","span":[0,40]},{"kind":"body","span":[41,393]},{"kind":"notice","span":[394,437]}],"alignment":[[0,12,437]]}');
INSERT INTO "articles" VALUES(2,'article-076f701afc7315d7','source-7ab632a74f459e8c',NULL,NULL,'Iraqi troops withdrew from one border post, witnesses claimed.','{"type":"article","id":"article-076f701afc7315d7","source":"source-7ab632a74f459e8c","title":null,"byline":null,"publisher":null,"dateline":null,"published":{"edtf":null,"basis":"unknown","inferred":false},"language":"en","text":"Iraqi troops withdrew from one border post, witnesses claimed.","passages":[{"kind":"body","span":[0,62]}],"alignment":[]}');
CREATE TABLE dates (
	seq INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	article VARCHAR NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	first_day DATE, 
	last_day DATE, 
	json TEXT NOT NULL, 
	PRIMARY KEY (seq), 
	UNIQUE (id), 
	FOREIGN KEY(article) REFERENCES articles (id)
);
INSERT INTO "dates" VALUES(1,'date-f3079c69400f80b4','article-ad150dd388265a17',140,149,'1991-01-09','1991-01-09','{"type":"date","id":"date-f3079c69400f80b4","article":"article-ad150dd388265a17","span":[140,149],"timex":"1991-01-09","edtf":"1991-01-09","basis":"inferred","confidence":0.9,"reasons":["the Wednesday of the day of publication, in the past tense"]}');
INSERT INTO "dates" VALUES(2,'date-968da6cf6c9f0e92','article-ad150dd388265a17',331,338,'1991-01-15','1991-01-15','{"type":"date","id":"date-968da6cf6c9f0e92","article":"article-ad150dd388265a17","span":[331,338],"timex":"1991-01-15","edtf":"1991-01-15","basis":"inferred","confidence":0.8,"reasons":[]}');
CREATE TABLE events (
	seq INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	article VARCHAR NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	first_day DATE, 
	last_day DATE, 
	root VARCHAR NOT NULL, 
	status VARCHAR NOT NULL, 
	json TEXT NOT NULL, 
	PRIMARY KEY (seq), 
	UNIQUE (id), 
	FOREIGN KEY(article) REFERENCES articles (id)
);
INSERT INTO "events" VALUES(1,'event-cb972eccd88cd39d','article-ad150dd388265a17',41,150,'1991-01-09','1991-01-09','CONSULT','occurred','{"type":"event","id":"event-cb972eccd88cd39d","article":"article-ad150dd388265a17","sentence":[41,150],"trigger":[128,131],"root":"CONSULT","act":null,"mode":null,"contexts":[],"cameo":"040","quad":1,"goldstein":1.0,"plover_score":2.5,"actors":["mention-e9b3b86cc9c0afad","mention-7030f685ce5005c1"],"recipients":[],"object":null,"date":{"edtf":"1991-01-09","basis":"inferred","source":"date-f3079c69400f80b4","reason":""},"place":{"name":"Geneva","country":"CHE","latitude":null,"longitude":null,"span":[132,136]},"status":"occurred","condition":null,"deadline":null,"quantities":[{"what":"duration","value":6.0,"unit":"hour","span":[0,9]}],"asserted_by":null,"confidence":0.8,"reasons":["\"met\" is a word for CONSULT"]}');
INSERT INTO "events" VALUES(2,'event-076b907482a9118a','article-ad150dd388265a17',151,255,'1991-01-09','1991-01-09','REJECT','occurred','{"type":"event","id":"event-076b907482a9118a","article":"article-ad150dd388265a17","sentence":[151,255],"trigger":[160,167],"root":"REJECT","act":null,"mode":null,"contexts":[],"cameo":null,"quad":3,"goldstein":null,"plover_score":0.0,"actors":["mention-bce8f0e7cc1d6183"],"recipients":["mention-085f0d82f44fd1ca"],"object":[176,204],"date":{"edtf":"1991-01-09","basis":"inferred","source":null,"reason":"past tense"},"place":null,"status":"occurred","condition":null,"deadline":null,"quantities":[],"asserted_by":null,"confidence":0.8,"reasons":["\"refused\" is a word for REJECT"]}');
INSERT INTO "events" VALUES(3,'event-e7ec02f8b401d70f','article-ad150dd388265a17',256,339,NULL,'1991-01-09','THREATEN','occurred','{"type":"event","id":"event-e7ec02f8b401d70f","article":"article-ad150dd388265a17","sentence":[256,339],"trigger":[281,291],"root":"THREATEN","act":"ASSAULT","mode":"violence","contexts":["military"],"cameo":null,"quad":3,"goldstein":null,"plover_score":0.0,"actors":["mention-c315df4fb5e37b1f"],"recipients":["mention-53b33f9c9b2f09f0"],"object":null,"date":{"edtf":"../1991-01-09","basis":"inferred","source":null,"reason":""},"place":null,"status":"occurred","condition":[301,338],"deadline":{"edtf":"1991-01-15","basis":"inferred","source":"date-968da6cf6c9f0e92","reason":""},"quantities":[],"asserted_by":null,"confidence":0.8,"reasons":["\"authorized\" is a word for THREATEN"]}');
INSERT INTO "events" VALUES(4,'event-7b1b8eaf9e3294d2','article-ad150dd388265a17',340,392,'1991-01-09',NULL,'CONSULT','hypothetical','{"type":"event","id":"event-7b1b8eaf9e3294d2","article":"article-ad150dd388265a17","sentence":[340,392],"trigger":[367,371],"root":"CONSULT","act":null,"mode":"visit","contexts":[],"cameo":null,"quad":1,"goldstein":null,"plover_score":0.0,"actors":["mention-e5a64c60408ca1fe"],"recipients":["mention-8a322069563c2c90"],"object":null,"date":{"edtf":"1991-01-09/..","basis":"inferred","source":null,"reason":""},"place":null,"status":"hypothetical","condition":null,"deadline":null,"quantities":[],"asserted_by":"statement-64a5ef58f03f05fd","confidence":0.8,"reasons":["\"send\" is a word for CONSULT"]}');
INSERT INTO "events" VALUES(5,'event-848c1c6634efe15c','article-076f701afc7315d7',0,62,NULL,NULL,'RETREAT','claimed','{"type":"event","id":"event-848c1c6634efe15c","article":"article-076f701afc7315d7","sentence":[0,62],"trigger":[13,21],"root":"RETREAT","act":null,"mode":null,"contexts":[],"cameo":null,"quad":2,"goldstein":null,"plover_score":0.0,"actors":["mention-456c338f803136d3"],"recipients":[],"object":null,"date":null,"place":null,"status":"claimed","condition":null,"deadline":null,"quantities":[],"asserted_by":"statement-a70f51525d29bf56","confidence":0.8,"reasons":["\"withdrew\" is a word for RETREAT"]}');
CREATE TABLE incidents (
	seq INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	json TEXT NOT NULL, 
	PRIMARY KEY (seq), 
	UNIQUE (id)
);
CREATE TABLE links (
	seq INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	"from" VARCHAR NOT NULL, 
	"to" VARCHAR NOT NULL, 
	json TEXT NOT NULL, 
	PRIMARY KEY (seq), 
	UNIQUE (id)
);
CREATE TABLE members (
	mention VARCHAR NOT NULL, 
	actor VARCHAR NOT NULL, 
	PRIMARY KEY (mention, actor), 
	FOREIGN KEY(mention) REFERENCES mentions (id), 
	FOREIGN KEY(actor) REFERENCES actors (id)
);
CREATE TABLE mentions (
	seq INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	article VARCHAR NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	actor VARCHAR, 
	json TEXT NOT NULL, 
	PRIMARY KEY (seq), 
	UNIQUE (id), 
	FOREIGN KEY(article) REFERENCES articles (id), 
	FOREIGN KEY(actor) REFERENCES actors (id)
);
INSERT INTO "mentions" VALUES(1,'mention-e9b3b86cc9c0afad','article-ad150dd388265a17',58,91,'james-baker','{"type":"mention","id":"mention-e9b3b86cc9c0afad","article":"article-ad150dd388265a17","span":[58,91],"actor":"james-baker","how":"name","confidence":0.9,"reasons":["\"Secretary of State James A. Baker\" is a name of it"],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(2,'mention-7030f685ce5005c1','article-ad150dd388265a17',116,126,'tariq-aziz','{"type":"mention","id":"mention-7030f685ce5005c1","article":"article-ad150dd388265a17","span":[116,126],"actor":"tariq-aziz","how":"name","confidence":0.9,"reasons":["\"Tariq Aziz\" is a name of it"],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(3,'mention-bce8f0e7cc1d6183','article-ad150dd388265a17',151,159,'tariq-aziz','{"type":"mention","id":"mention-bce8f0e7cc1d6183","article":"article-ad150dd388265a17","span":[151,159],"actor":"tariq-aziz","how":"name","confidence":0.9,"reasons":["\"Mr. Aziz\" is a name of it"],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(4,'mention-085f0d82f44fd1ca','article-ad150dd388265a17',190,204,'george-h-w-bush','{"type":"mention","id":"mention-085f0d82f44fd1ca","article":"article-ad150dd388265a17","span":[190,204],"actor":"george-h-w-bush","how":"title","confidence":0.9,"reasons":["\"President Bush\" is a name of it"],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(5,'mention-8cbb79eb60b6506b','article-ad150dd388265a17',218,220,'tariq-aziz','{"type":"mention","id":"mention-8cbb79eb60b6506b","article":"article-ad150dd388265a17","span":[218,220],"actor":"tariq-aziz","how":"pronoun","confidence":0.9,"reasons":["\"he\" is a name of it"],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(6,'mention-c315df4fb5e37b1f','article-ad150dd388265a17',256,276,'UN-security-council','{"type":"mention","id":"mention-c315df4fb5e37b1f","article":"article-ad150dd388265a17","span":[256,276],"actor":"UN-security-council","how":"name","confidence":0.9,"reasons":["\"The Security Council\" is a name of it"],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(7,'mention-53b33f9c9b2f09f0','article-ad150dd388265a17',301,305,'IRQ','{"type":"mention","id":"mention-53b33f9c9b2f09f0","article":"article-ad150dd388265a17","span":[301,305],"actor":"IRQ","how":"name","confidence":0.9,"reasons":["\"Iraq\" is a name of it"],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(8,'mention-e5a64c60408ca1fe','article-ad150dd388265a17',340,346,'FRA','{"type":"mention","id":"mention-e5a64c60408ca1fe","article":"article-ad150dd388265a17","span":[340,346],"actor":"FRA","how":"name","confidence":0.9,"reasons":["\"France\" is a name of it"],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(9,'mention-8a322069563c2c90','article-ad150dd388265a17',384,391,'IRQ','{"type":"mention","id":"mention-8a322069563c2c90","article":"article-ad150dd388265a17","span":[384,391],"actor":"IRQ","how":"metonym","confidence":0.9,"reasons":["\"Baghdad\" is a name of it"],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(10,'mention-456c338f803136d3','article-076f701afc7315d7',0,12,'IRQ','{"type":"mention","id":"mention-456c338f803136d3","article":"article-076f701afc7315d7","span":[0,12],"actor":"IRQ","how":"description","confidence":0.8,"reasons":[],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(11,'mention-ed948520ff990bfe','article-076f701afc7315d7',44,53,NULL,'{"type":"mention","id":"mention-ed948520ff990bfe","article":"article-076f701afc7315d7","span":[44,53],"actor":null,"how":"description","confidence":0.5,"reasons":[],"members":[],"country":null}');
CREATE TABLE meta (
	"key" VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	PRIMARY KEY ("key")
);
INSERT INTO "meta" VALUES('schema','2');
CREATE TABLE reviews (
	seq INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	"of" VARCHAR NOT NULL, 
	json TEXT NOT NULL, 
	PRIMARY KEY (seq), 
	UNIQUE (id)
);
INSERT INTO "reviews" VALUES(1,'review-x','event-cb972eccd88cd39d','{"type":"review","id":"review-x","of":"event-cb972eccd88cd39d","verdict":"reject","amended":null,"by":"ada","when":"2031-03-12T00:00:00+00:00","note":"no talks"}');
CREATE TABLE roles (
	fact VARCHAR NOT NULL, 
	role VARCHAR NOT NULL, 
	mention VARCHAR NOT NULL, 
	PRIMARY KEY (fact, role, mention), 
	FOREIGN KEY(mention) REFERENCES mentions (id)
);
INSERT INTO "roles" VALUES('statement-0a76d5eaad8ed797','speaker','mention-8cbb79eb60b6506b');
INSERT INTO "roles" VALUES('statement-64a5ef58f03f05fd','speaker','mention-e5a64c60408ca1fe');
INSERT INTO "roles" VALUES('statement-a70f51525d29bf56','speaker','mention-ed948520ff990bfe');
INSERT INTO "roles" VALUES('event-cb972eccd88cd39d','actor','mention-e9b3b86cc9c0afad');
INSERT INTO "roles" VALUES('event-cb972eccd88cd39d','actor','mention-7030f685ce5005c1');
INSERT INTO "roles" VALUES('event-076b907482a9118a','actor','mention-bce8f0e7cc1d6183');
INSERT INTO "roles" VALUES('event-076b907482a9118a','recipient','mention-085f0d82f44fd1ca');
INSERT INTO "roles" VALUES('event-e7ec02f8b401d70f','actor','mention-c315df4fb5e37b1f');
INSERT INTO "roles" VALUES('event-e7ec02f8b401d70f','recipient','mention-53b33f9c9b2f09f0');
INSERT INTO "roles" VALUES('event-7b1b8eaf9e3294d2','actor','mention-e5a64c60408ca1fe');
INSERT INTO "roles" VALUES('event-7b1b8eaf9e3294d2','recipient','mention-8a322069563c2c90');
INSERT INTO "roles" VALUES('event-848c1c6634efe15c','actor','mention-456c338f803136d3');
CREATE TABLE runs (
	seq INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	version VARCHAR NOT NULL, 
	json TEXT NOT NULL, 
	PRIMARY KEY (seq), 
	UNIQUE (id)
);
CREATE TABLE sources (
	seq INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	uri VARCHAR NOT NULL, 
	sha256 VARCHAR NOT NULL, 
	json TEXT NOT NULL, 
	PRIMARY KEY (seq), 
	UNIQUE (id)
);
INSERT INTO "sources" VALUES(1,'source-b1a14136b742280b','stories/geneva.txt','0000000000000000000000000000000000000000000000000000000000000000','{"type":"source","id":"source-b1a14136b742280b","uri":"stories/geneva.txt","sha256":"0000000000000000000000000000000000000000000000000000000000000000","media_type":"text/plain","encoding":"utf-8","fetched":null}');
INSERT INTO "sources" VALUES(2,'source-7ab632a74f459e8c','stories/border.txt','1111111111111111111111111111111111111111111111111111111111111111','{"type":"source","id":"source-7ab632a74f459e8c","uri":"stories/border.txt","sha256":"1111111111111111111111111111111111111111111111111111111111111111","media_type":"text/plain","encoding":"utf-8","fetched":null}');
CREATE TABLE statements (
	seq INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	article VARCHAR NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	first_day DATE, 
	last_day DATE, 
	kind VARCHAR NOT NULL, 
	json TEXT NOT NULL, 
	PRIMARY KEY (seq), 
	UNIQUE (id), 
	FOREIGN KEY(article) REFERENCES articles (id)
);
INSERT INTO "statements" VALUES(1,'statement-0a76d5eaad8ed797','article-ad150dd388265a17',206,254,'1991-01-09','1991-01-09','speech','{"type":"statement","id":"statement-0a76d5eaad8ed797","article":"article-ad150dd388265a17","speaker":"mention-8cbb79eb60b6506b","source":null,"cue":[221,227],"content":[[206,217],[228,254]],"kind":"speech","quotation":"mixed","medium":null,"addressees":[],"via":null,"about":["george-h-w-bush"],"date":{"edtf":"1991-01-09","basis":"inferred","source":null,"reason":""},"confidence":0.8,"reasons":["\"called\" introduces speech"]}');
INSERT INTO "statements" VALUES(2,'statement-64a5ef58f03f05fd','article-ad150dd388265a17',352,391,NULL,NULL,'speech','{"type":"statement","id":"statement-64a5ef58f03f05fd","article":"article-ad150dd388265a17","speaker":"mention-e5a64c60408ca1fe","source":null,"cue":[347,351],"content":[[352,391]],"kind":"speech","quotation":"indirect","medium":null,"addressees":[],"via":null,"about":["IRQ"],"date":null,"confidence":0.8,"reasons":["\"said\" introduces speech"]}');
INSERT INTO "statements" VALUES(3,'statement-a70f51525d29bf56','article-076f701afc7315d7',0,42,NULL,NULL,'speech','{"type":"statement","id":"statement-a70f51525d29bf56","article":"article-076f701afc7315d7","speaker":"mention-ed948520ff990bfe","source":null,"cue":[54,61],"content":[[0,42]],"kind":"speech","quotation":"indirect","medium":null,"addressees":[],"via":null,"about":["IRQ"],"date":null,"confidence":0.8,"reasons":["\"claimed\" introduces speech"]}');
CREATE TABLE topics (
	statement VARCHAR NOT NULL, 
	actor VARCHAR NOT NULL, 
	PRIMARY KEY (statement, actor), 
	FOREIGN KEY(statement) REFERENCES statements (id), 
	FOREIGN KEY(actor) REFERENCES actors (id)
);
INSERT INTO "topics" VALUES('statement-0a76d5eaad8ed797','george-h-w-bush');
INSERT INTO "topics" VALUES('statement-64a5ef58f03f05fd','IRQ');
INSERT INTO "topics" VALUES('statement-a70f51525d29bf56','IRQ');
CREATE TABLE unread (
	seq INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	uri VARCHAR NOT NULL, 
	json TEXT NOT NULL, 
	PRIMARY KEY (seq), 
	UNIQUE (id)
);
INSERT INTO "unread" VALUES(1,'unread-6c5aaddf1461c07e','stories/blank.txt','{"type":"unread","id":"unread-6c5aaddf1461c07e","uri":"stories/blank.txt","reason":"no text in it","advice":"check the file"}');
CREATE INDEX ix_sources_uri ON sources (uri);
CREATE INDEX ix_unread_uri ON unread (uri);
CREATE INDEX ix_actors_country ON actors (country);
CREATE INDEX ix_links_to ON links ("to");
CREATE INDEX ix_links_from ON links ("from");
CREATE INDEX ix_reviews_of ON reviews ("of");
CREATE INDEX ix_articles_source ON articles (source);
CREATE INDEX ix_articles_first_day ON articles (first_day);
CREATE INDEX ix_mentions_actor ON mentions (actor);
CREATE INDEX ix_mentions_article ON mentions (article);
CREATE INDEX ix_dates_first_day ON dates (first_day);
CREATE INDEX ix_dates_article ON dates (article);
CREATE INDEX ix_statements_article ON statements (article);
CREATE INDEX ix_statements_first_day ON statements (first_day);
CREATE INDEX ix_events_article ON events (article);
CREATE INDEX ix_events_first_day ON events (first_day);
CREATE INDEX ix_events_root ON events (root);
CREATE INDEX ix_roles_mention ON roles (mention);
CREATE INDEX ix_topics_actor ON topics (actor);
CREATE INDEX ix_members_actor ON members (actor);
COMMIT;
