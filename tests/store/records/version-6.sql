BEGIN TRANSACTION;
CREATE TABLE actors (
	seq INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	country VARCHAR, 
	json TEXT NOT NULL, run VARCHAR, sector VARCHAR, 
	PRIMARY KEY (seq), 
	UNIQUE (id)
);
INSERT INTO "actors" VALUES(1,'james-baker','James Baker','person','USA','{"type":"actor","id":"james-baker","name":"James Baker","kind":"person","country":"USA","sectors":["GOV"],"offices":[]}',NULL,'GOV');
INSERT INTO "actors" VALUES(2,'tariq-aziz','Tariq Aziz','person','IRQ','{"type":"actor","id":"tariq-aziz","name":"Tariq Aziz","kind":"person","country":"IRQ","sectors":["GOV"],"offices":[]}',NULL,'GOV');
INSERT INTO "actors" VALUES(3,'george-h-w-bush','George H. W. Bush','person','USA','{"type":"actor","id":"george-h-w-bush","name":"George H. W. Bush","kind":"person","country":"USA","sectors":["GOV"],"offices":[]}',NULL,'GOV');
INSERT INTO "actors" VALUES(4,'UN-security-council','UN Security Council','organisation','UNO','{"type":"actor","id":"UN-security-council","name":"UN Security Council","kind":"organisation","country":"UNO","sectors":[],"offices":[]}',NULL,NULL);
INSERT INTO "actors" VALUES(5,'IRQ','Iraq','state','IRQ','{"type":"actor","id":"IRQ","name":"Iraq","kind":"state","country":"IRQ","sectors":["GOV"],"offices":[]}',NULL,'GOV');
INSERT INTO "actors" VALUES(6,'FRA','France','state','FRA','{"type":"actor","id":"FRA","name":"France","kind":"state","country":"FRA","sectors":["GOV"],"offices":[]}',NULL,'GOV');
INSERT INTO "actors" VALUES(7,'ARL','Arland','state','ARL','{"type":"actor","id":"ARL","name":"Arland","kind":"state","country":"ARL","sectors":["GOV"],"offices":[]}',NULL,'GOV');
INSERT INTO "actors" VALUES(8,'BSM','Besmar','state','BSM','{"type":"actor","id":"BSM","name":"Besmar","kind":"state","country":"BSM","sectors":["GOV"],"offices":[]}',NULL,'GOV');
INSERT INTO "actors" VALUES(9,'ilse-marn','Ilse Marn','person','ARL','{"type":"actor","id":"ilse-marn","name":"Ilse Marn","kind":"person","country":"ARL","sectors":["GOV"],"offices":[]}',NULL,'GOV');
INSERT INTO "actors" VALUES(10,'coast-front','Coast Front','armed_group',NULL,'{"type":"actor","id":"coast-front","name":"Coast Front","kind":"armed_group","country":null,"sectors":["REB"],"offices":[]}',NULL,'REB');
CREATE TABLE anchors (
	"key" VARCHAR NOT NULL, 
	article VARCHAR NOT NULL, 
	bits FLOAT NOT NULL, 
	PRIMARY KEY ("key", article), 
	FOREIGN KEY(article) REFERENCES stories (article)
);
INSERT INTO "anchors" VALUES('@UN-security-council|12114','article-ad150dd388265a17',3.65);
INSERT INTO "anchors" VALUES('@FRA|103834','article-ad150dd388265a17',3.0);
INSERT INTO "anchors" VALUES('@IRQ|103834','article-ad150dd388265a17',3.0);
INSERT INTO "anchors" VALUES('@USA|103834','article-ad150dd388265a17',2.1);
INSERT INTO "anchors" VALUES('jan|12114','article-ad150dd388265a17',6.94);
INSERT INTO "anchors" VALUES('unfit','article-ad150dd388265a17',9.0);
INSERT INTO "anchors" VALUES('kuwait|12114','article-ad150dd388265a17',6.85);
INSERT INTO "anchors" VALUES('mr|12114','article-ad150dd388265a17',6.77);
INSERT INTO "anchors" VALUES('geneva|12114','article-ad150dd388265a17',6.69);
INSERT INTO "anchors" VALUES('letter|12114','article-ad150dd388265a17',6.13);
INSERT INTO "anchors" VALUES('word|12114','article-ad150dd388265a17',5.77);
INSERT INTO "anchors" VALUES('envoy|12114','article-ad150dd388265a17',5.73);
INSERT INTO "anchors" VALUES('baghdad|12114','article-ad150dd388265a17',5.24);
INSERT INTO "anchors" VALUES('send|12114','article-ad150dd388265a17',5.05);
INSERT INTO "anchors" VALUES('iraqi|12114','article-ad150dd388265a17',4.49);
INSERT INTO "anchors" VALUES('might|12114','article-ad150dd388265a17',4.49);
INSERT INTO "anchors" VALUES('doe|12114','article-ad150dd388265a17',4.48);
INSERT INTO "anchors" VALUES('refus|12114','article-ad150dd388265a17',4.46);
INSERT INTO "anchors" VALUES('whose|12114','article-ad150dd388265a17',4.32);
INSERT INTO "anchors" VALUES('met|12114','article-ad150dd388265a17',4.31);
INSERT INTO "anchors" VALUES('hour|12114','article-ad150dd388265a17',4.07);
INSERT INTO "anchors" VALUES('leav|12114','article-ad150dd388265a17',3.93);
INSERT INTO "anchors" VALUES('without|12114','article-ad150dd388265a17',3.84);
INSERT INTO "anchors" VALUES('secretari|12114','article-ad150dd388265a17',3.75);
INSERT INTO "anchors" VALUES('six|12114','article-ad150dd388265a17',3.38);
INSERT INTO "anchors" VALUES('way|12114','article-ad150dd388265a17',3.31);
INSERT INTO "anchors" VALUES('author|12114','article-ad150dd388265a17',3.21);
INSERT INTO "anchors" VALUES('still|12114','article-ad150dd388265a17',3.11);
INSERT INTO "anchors" VALUES('@ARL|105929','article-2722461d428dc1e0',3.0);
INSERT INTO "anchors" VALUES('@BSM|105929','article-2722461d428dc1e0',3.0);
INSERT INTO "anchors" VALUES('strait|12358','article-2722461d428dc1e0',7.35);
INSERT INTO "anchors" VALUES('march|12358','article-2722461d428dc1e0',3.74);
INSERT INTO "anchors" VALUES('inspector|12358','article-2722461d428dc1e0',7.03);
INSERT INTO "anchors" VALUES('boat|12358','article-2722461d428dc1e0',6.85);
INSERT INTO "anchors" VALUES('unless|12358','article-2722461d428dc1e0',6.48);
INSERT INTO "anchors" VALUES('patrol|12358','article-2722461d428dc1e0',6.24);
INSERT INTO "anchors" VALUES('port|12358','article-2722461d428dc1e0',5.26);
INSERT INTO "anchors" VALUES('threaten|12358','article-2722461d428dc1e0',5.26);
INSERT INTO "anchors" VALUES('sell|12358','article-2722461d428dc1e0',5.21);
INSERT INTO "anchors" VALUES('withdraw|12358','article-2722461d428dc1e0',5.16);
INSERT INTO "anchors" VALUES('send|12358','article-2722461d428dc1e0',5.05);
INSERT INTO "anchors" VALUES('promis|12358','article-2722461d428dc1e0',4.79);
INSERT INTO "anchors" VALUES('gas|12358','article-2722461d428dc1e0',4.67);
INSERT INTO "anchors" VALUES('never|12358','article-2722461d428dc1e0',4.53);
INSERT INTO "anchors" VALUES('talk|12358','article-2722461d428dc1e0',3.04);
INSERT INTO "anchors" VALUES('@coast-front|12358','article-6a7760ccc8d334f2',5.62);
INSERT INTO "anchors" VALUES('@ARL|105929','article-6a7760ccc8d334f2',3.0);
INSERT INTO "anchors" VALUES('@BSM|105929','article-6a7760ccc8d334f2',3.0);
INSERT INTO "anchors" VALUES('sailor','article-6a7760ccc8d334f2',9.0);
INSERT INTO "anchors" VALUES('tarn','article-6a7760ccc8d334f2',9.0);
INSERT INTO "anchors" VALUES('test-fir','article-6a7760ccc8d334f2',9.0);
INSERT INTO "anchors" VALUES('shell|12358','article-6a7760ccc8d334f2',7.03);
INSERT INTO "anchors" VALUES('missil|12358','article-6a7760ccc8d334f2',6.62);
INSERT INTO "anchors" VALUES('weekend|12358','article-6a7760ccc8d334f2',5.08);
INSERT INTO "anchors" VALUES('began|12358','article-6a7760ccc8d334f2',4.43);
INSERT INTO "anchors" VALUES('claim|12358','article-6a7760ccc8d334f2',3.8);
INSERT INTO "anchors" VALUES('releas|12358','article-6a7760ccc8d334f2',3.8);
INSERT INTO "anchors" VALUES('demand|12358','article-6a7760ccc8d334f2',3.7);
INSERT INTO "anchors" VALUES('near|12358','article-6a7760ccc8d334f2',3.35);
INSERT INTO "anchors" VALUES('talk|12358','article-6a7760ccc8d334f2',3.04);
INSERT INTO "anchors" VALUES('@ARL|105930','article-0ceafec08cee9b70',3.0);
INSERT INTO "anchors" VALUES('@BSM|105930','article-0ceafec08cee9b70',3.0);
INSERT INTO "anchors" VALUES('ban|12358','article-0ceafec08cee9b70',4.75);
INSERT INTO "anchors" VALUES('sailor','article-0ceafec08cee9b70',9.0);
INSERT INTO "anchors" VALUES('timber','article-0ceafec08cee9b70',9.0);
INSERT INTO "anchors" VALUES('fisheri','article-0ceafec08cee9b70',8.13);
INSERT INTO "anchors" VALUES('fish|12358','article-0ceafec08cee9b70',6.77);
INSERT INTO "anchors" VALUES('envoy|12358','article-0ceafec08cee9b70',5.73);
INSERT INTO "anchors" VALUES('let|12358','article-0ceafec08cee9b70',5.62);
INSERT INTO "anchors" VALUES('sell|12358','article-0ceafec08cee9b70',5.21);
INSERT INTO "anchors" VALUES('readi|12358','article-0ceafec08cee9b70',4.94);
INSERT INTO "anchors" VALUES('gas|12358','article-0ceafec08cee9b70',4.67);
INSERT INTO "anchors" VALUES('refus|12358','article-0ceafec08cee9b70',4.46);
INSERT INTO "anchors" VALUES('april|12358','article-0ceafec08cee9b70',4.25);
INSERT INTO "anchors" VALUES('effect|12358','article-0ceafec08cee9b70',4.13);
INSERT INTO "anchors" VALUES('she|12358','article-0ceafec08cee9b70',3.92);
INSERT INTO "anchors" VALUES('march|12358','article-0ceafec08cee9b70',3.74);
INSERT INTO "anchors" VALUES('off|12358','article-0ceafec08cee9b70',3.21);
INSERT INTO "anchors" VALUES('visit|12358','article-0ceafec08cee9b70',3.2);
INSERT INTO "anchors" VALUES('go|12358','article-0ceafec08cee9b70',3.12);
INSERT INTO "anchors" VALUES('@ARL|105930','article-bfcaf44673e4015c',3.0);
INSERT INTO "anchors" VALUES('@BSM|105930','article-bfcaf44673e4015c',3.0);
INSERT INTO "anchors" VALUES('b|12358','article-bfcaf44673e4015c',6.13);
INSERT INTO "anchors" VALUES('timber','article-bfcaf44673e4015c',9.0);
INSERT INTO "anchors" VALUES('fallen|12358','article-bfcaf44673e4015c',7.13);
INSERT INTO "anchors" VALUES('inspector|12358','article-bfcaf44673e4015c',7.03);
INSERT INTO "anchors" VALUES('shell|12358','article-bfcaf44673e4015c',7.03);
INSERT INTO "anchors" VALUES('lift|12358','article-bfcaf44673e4015c',5.32);
INSERT INTO "anchors" VALUES('promis|12358','article-bfcaf44673e4015c',4.79);
INSERT INTO "anchors" VALUES('ban|12358','article-bfcaf44673e4015c',4.75);
INSERT INTO "anchors" VALUES('arriv|12358','article-bfcaf44673e4015c',3.74);
CREATE TABLE articles (
	seq INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	source VARCHAR NOT NULL, 
	first_day DATE, 
	last_day DATE, 
	text TEXT NOT NULL, 
	json TEXT NOT NULL, title VARCHAR, publisher VARCHAR, language VARCHAR, published VARCHAR, inferred BOOLEAN, 
	PRIMARY KEY (seq), 
	UNIQUE (id), 
	FOREIGN KEY(source) REFERENCES sources (id)
);
INSERT INTO "articles" VALUES(1,'article-ad150dd388265a17','source-b1a14136b742280b','1991-01-09','1991-01-09','Six hours of talks end without a way out
GENEVA, Jan. 9 — Secretary of State James A. Baker and the Iraqi minister, Tariq Aziz, met here on Wednesday. Mr. Aziz refused to take a letter from President Bush, whose words he called "unfit for heads of state". The Security Council has authorized force if Iraq does not leave Kuwait by Jan. 15. France said it might still send an envoy to Baghdad. 
Subscribe to our newsletter for the latest.','{"type":"article","id":"article-ad150dd388265a17","source":"source-b1a14136b742280b","title":"Six hours of talks end without a way out","byline":null,"publisher":null,"dateline":{"place":"Geneva","date":"Jan. 9","edtf":"1991-01-09","span":[41,55]},"published":{"edtf":"1991-01-09","basis":"given","inferred":false},"language":"en","text":"Six hours of talks end without a way out\nGENEVA, Jan. 9 — Secretary of State James A. Baker and the Iraqi minister, Tariq Aziz, met here on Wednesday. Mr. Aziz refused to take a letter from President Bush, whose words he called \"unfit for heads of state\". The Security Council has authorized force if Iraq does not leave Kuwait by Jan. 15. France said it might still send an envoy to Baghdad. \nSubscribe to our newsletter for the latest.","passages":[{"kind":"title","span":[0,40]},{"kind":"body","span":[41,393]},{"kind":"notice","span":[394,437]}],"alignment":[[0,12,437]]}','Six hours of talks end without a way out',NULL,'en','1991-01-09',0);
INSERT INTO "articles" VALUES(2,'article-076f701afc7315d7','source-7ab632a74f459e8c',NULL,NULL,'Iraqi troops withdrew from one border post, witnesses claimed.','{"type":"article","id":"article-076f701afc7315d7","source":"source-7ab632a74f459e8c","title":null,"byline":null,"publisher":null,"dateline":null,"published":{"edtf":null,"basis":"unknown","inferred":false},"language":"en","text":"Iraqi troops withdrew from one border post, witnesses claimed.","passages":[{"kind":"body","span":[0,62]}],"alignment":[]}',NULL,NULL,'en',NULL,0);
INSERT INTO "articles" VALUES(3,'article-2722461d428dc1e0','source-c385b61ab57debb7','2031-03-02','2031-03-02','Arland and Besmar opened talks on the strait on Sunday. Arland threatened to close the strait unless Besmar withdraws its patrol boats by March 10. Besmar promised Arland to send inspectors to the port by the end of March. President Ilse Marn said Arland would never sell gas to Besmar.','{"type":"article","id":"article-2722461d428dc1e0","source":"source-c385b61ab57debb7","title":null,"byline":null,"publisher":"The Harbour Post","dateline":null,"published":{"edtf":"2031-03-02","basis":"given","inferred":false},"language":"en","text":"Arland and Besmar opened talks on the strait on Sunday. Arland threatened to close the strait unless Besmar withdraws its patrol boats by March 10. Besmar promised Arland to send inspectors to the port by the end of March. President Ilse Marn said Arland would never sell gas to Besmar.","passages":[{"kind":"body","span":[0,286]}],"alignment":[]}',NULL,'The Harbour Post','en','2031-03-02',0);
INSERT INTO "articles" VALUES(4,'article-6a7760ccc8d334f2','source-9322e2082797a233','2031-03-04','2031-03-04','Arland and Besmar began talks over the weekend. Besmar test-fired two missiles near Tarn on Monday. Besmar demanded that Arland release four sailors. The Coast Front claimed that Arland had shelled Besmar on Friday.','{"type":"article","id":"article-6a7760ccc8d334f2","source":"source-9322e2082797a233","title":null,"byline":null,"publisher":"Meridian Wire","dateline":null,"published":{"edtf":"2031-03-04","basis":"given","inferred":false},"language":"en","text":"Arland and Besmar began talks over the weekend. Besmar test-fired two missiles near Tarn on Monday. Besmar demanded that Arland release four sailors. The Coast Front claimed that Arland had shelled Besmar on Friday.","passages":[{"kind":"body","span":[0,215]}],"alignment":[]}',NULL,'Meridian Wire','en','2031-03-04',0);
INSERT INTO "articles" VALUES(5,'article-0ceafec08cee9b70','source-769d02101da81b3f','2031-03-09','2031-03-09','Arland refused to let the sailors of Besmar go. Arland banned fish from Besmar, effective April 1. Arland has banned timber from Besmar since Thursday. An envoy of Besmar will visit Arland on March 20. A meeting of Besmar and Arland on fisheries was called off. President Marn said she was ready to sell gas to Besmar.','{"type":"article","id":"article-0ceafec08cee9b70","source":"source-769d02101da81b3f","title":null,"byline":null,"publisher":"The Harbour Post","dateline":null,"published":{"edtf":"2031-03-09","basis":"given","inferred":false},"language":"en","text":"Arland refused to let the sailors of Besmar go. Arland banned fish from Besmar, effective April 1. Arland has banned timber from Besmar since Thursday. An envoy of Besmar will visit Arland on March 20. A meeting of Besmar and Arland on fisheries was called off. President Marn said she was ready to sell gas to Besmar.","passages":[{"kind":"body","span":[0,318]}],"alignment":[]}',NULL,'The Harbour Post','en','2031-03-09',0);
INSERT INTO "articles" VALUES(6,'article-bfcaf44673e4015c','source-9ec3db1ce72bcf1b','2031-03-11','2031-03-11','Inspectors of Besmar arrived in Arland on Monday, <b>as promised</b>. Arland lifted its ban on timber from Besmar. Besmar said that no shell had fallen.','{"type":"article","id":"article-bfcaf44673e4015c","source":"source-9ec3db1ce72bcf1b","title":null,"byline":null,"publisher":null,"dateline":null,"published":{"edtf":"2031-03-11","basis":"given","inferred":false},"language":"en","text":"Inspectors of Besmar arrived in Arland on Monday, <b>as promised</b>. Arland lifted its ban on timber from Besmar. Besmar said that no shell had fallen.","passages":[{"kind":"body","span":[0,152]}],"alignment":[]}',NULL,NULL,'en','2031-03-11',0);
CREATE TABLE codings (
	seq INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	run VARCHAR NOT NULL, 
	source VARCHAR NOT NULL, 
	written VARCHAR NOT NULL, 
	json TEXT NOT NULL, 
	PRIMARY KEY (seq), 
	UNIQUE (id), 
	FOREIGN KEY(run) REFERENCES runs (id), 
	FOREIGN KEY(source) REFERENCES sources (id)
);
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
	confidence FLOAT NOT NULL, 
	json TEXT NOT NULL, asserted_by VARCHAR, 
	PRIMARY KEY (seq), 
	UNIQUE (id), 
	FOREIGN KEY(article) REFERENCES articles (id)
);
INSERT INTO "events" VALUES(1,'event-cb972eccd88cd39d','article-ad150dd388265a17',41,150,'1991-01-09','1991-01-09','CONSULT','occurred',0.8,'{"type":"event","id":"event-cb972eccd88cd39d","article":"article-ad150dd388265a17","sentence":[41,150],"trigger":[128,131],"root":"CONSULT","act":null,"mode":null,"contexts":[],"cameo":"040","quad":1,"goldstein":1.0,"plover_score":2.5,"actors":["mention-e9b3b86cc9c0afad","mention-7030f685ce5005c1"],"recipients":[],"object":null,"date":{"edtf":"1991-01-09","basis":"inferred","source":"date-f3079c69400f80b4","reason":""},"place":{"name":"Geneva","country":"CHE","latitude":null,"longitude":null,"span":[132,136]},"status":"occurred","condition":null,"deadline":null,"quantities":[{"what":"duration","value":6.0,"unit":"hour","bound":"exact","upper":null,"span":[0,9]}],"asserted_by":null,"confidence":0.8,"reasons":["\"met\" is a word for CONSULT"]}',NULL);
INSERT INTO "events" VALUES(2,'event-076b907482a9118a','article-ad150dd388265a17',151,255,'1991-01-09','1991-01-09','REJECT','occurred',0.8,'{"type":"event","id":"event-076b907482a9118a","article":"article-ad150dd388265a17","sentence":[151,255],"trigger":[160,167],"root":"REJECT","act":null,"mode":null,"contexts":[],"cameo":null,"quad":3,"goldstein":null,"plover_score":0.0,"actors":["mention-bce8f0e7cc1d6183"],"recipients":["mention-085f0d82f44fd1ca"],"object":[176,204],"date":{"edtf":"1991-01-09","basis":"inferred","source":null,"reason":"past tense"},"place":null,"status":"occurred","condition":null,"deadline":null,"quantities":[],"asserted_by":null,"confidence":0.8,"reasons":["\"refused\" is a word for REJECT"]}',NULL);
INSERT INTO "events" VALUES(3,'event-e7ec02f8b401d70f','article-ad150dd388265a17',256,339,NULL,'1991-01-09','THREATEN','occurred',0.8,'{"type":"event","id":"event-e7ec02f8b401d70f","article":"article-ad150dd388265a17","sentence":[256,339],"trigger":[281,291],"root":"THREATEN","act":"ASSAULT","mode":"violence","contexts":["military"],"cameo":null,"quad":3,"goldstein":null,"plover_score":0.0,"actors":["mention-c315df4fb5e37b1f"],"recipients":["mention-53b33f9c9b2f09f0"],"object":null,"date":{"edtf":"../1991-01-09","basis":"inferred","source":null,"reason":""},"place":null,"status":"occurred","condition":[301,338],"deadline":{"edtf":"1991-01-15","basis":"inferred","source":"date-968da6cf6c9f0e92","reason":""},"quantities":[],"asserted_by":null,"confidence":0.8,"reasons":["\"authorized\" is a word for THREATEN"]}',NULL);
INSERT INTO "events" VALUES(4,'event-7b1b8eaf9e3294d2','article-ad150dd388265a17',340,392,'1991-01-09',NULL,'CONSULT','hypothetical',0.8,'{"type":"event","id":"event-7b1b8eaf9e3294d2","article":"article-ad150dd388265a17","sentence":[340,392],"trigger":[367,371],"root":"CONSULT","act":null,"mode":"visit","contexts":[],"cameo":null,"quad":1,"goldstein":null,"plover_score":0.0,"actors":["mention-e5a64c60408ca1fe"],"recipients":["mention-8a322069563c2c90"],"object":null,"date":{"edtf":"1991-01-09/..","basis":"inferred","source":null,"reason":""},"place":null,"status":"hypothetical","condition":null,"deadline":null,"quantities":[],"asserted_by":"statement-64a5ef58f03f05fd","confidence":0.8,"reasons":["\"send\" is a word for CONSULT"]}','statement-64a5ef58f03f05fd');
INSERT INTO "events" VALUES(5,'event-848c1c6634efe15c','article-076f701afc7315d7',0,62,NULL,NULL,'RETREAT','claimed',0.4,'{"type":"event","id":"event-848c1c6634efe15c","article":"article-076f701afc7315d7","sentence":[0,62],"trigger":[13,21],"root":"RETREAT","act":null,"mode":null,"contexts":[],"cameo":null,"quad":2,"goldstein":null,"plover_score":0.0,"actors":["mention-456c338f803136d3"],"recipients":[],"object":null,"date":null,"place":null,"status":"claimed","condition":null,"deadline":null,"quantities":[],"asserted_by":"statement-a70f51525d29bf56","confidence":0.4,"reasons":["\"withdrew\" is a word for RETREAT"]}','statement-a70f51525d29bf56');
INSERT INTO "events" VALUES(6,'event-1df1e785c0375183','article-2722461d428dc1e0',0,55,'2031-03-02','2031-03-02','CONSULT','occurred',0.8,'{"type":"event","id":"event-1df1e785c0375183","article":"article-2722461d428dc1e0","sentence":[0,55],"trigger":[25,30],"root":"CONSULT","act":null,"mode":null,"contexts":[],"cameo":null,"quad":1,"goldstein":1.0,"plover_score":0.0,"actors":["mention-4c0a74049563868b","mention-3196676c65589f63"],"recipients":[],"object":null,"date":{"edtf":"2031-03-02","basis":"text","source":null,"reason":""},"place":null,"status":"occurred","condition":null,"deadline":null,"quantities":[],"asserted_by":null,"confidence":0.8,"reasons":[]}',NULL);
INSERT INTO "events" VALUES(7,'event-000172ac50d0c4c6','article-2722461d428dc1e0',56,147,'2031-03-02','2031-03-02','THREATEN','occurred',0.8,'{"type":"event","id":"event-000172ac50d0c4c6","article":"article-2722461d428dc1e0","sentence":[56,147],"trigger":[63,73],"root":"THREATEN","act":"COERCE","mode":null,"contexts":[],"cameo":null,"quad":3,"goldstein":-5.0,"plover_score":0.0,"actors":["mention-7f262044b946dbda"],"recipients":["mention-35f818c241343220"],"object":null,"date":{"edtf":"2031-03-02","basis":"text","source":null,"reason":""},"place":null,"status":"occurred","condition":[94,134],"deadline":{"edtf":"2031-03-10","basis":"text","source":null,"reason":""},"quantities":[],"asserted_by":null,"confidence":0.8,"reasons":[]}',NULL);
INSERT INTO "events" VALUES(8,'event-49d68dd68511ec99','article-2722461d428dc1e0',148,222,'2031-03-01','2031-03-31','AGREE','occurred',0.8,'{"type":"event","id":"event-49d68dd68511ec99","article":"article-2722461d428dc1e0","sentence":[148,222],"trigger":[155,163],"root":"AGREE","act":"COOPERATE","mode":null,"contexts":[],"cameo":null,"quad":1,"goldstein":4.0,"plover_score":0.0,"actors":["mention-0adb7446b0e7e672"],"recipients":["mention-f4ab1fd3e8454125"],"object":null,"date":{"edtf":"2031-03","basis":"text","source":null,"reason":""},"place":null,"status":"occurred","condition":null,"deadline":{"edtf":"2031-03-31","basis":"text","source":null,"reason":""},"quantities":[],"asserted_by":null,"confidence":0.8,"reasons":[]}',NULL);
INSERT INTO "events" VALUES(9,'event-0c929f600270db2d','article-6a7760ccc8d334f2',0,47,'2031-03-01','2031-03-02','CONSULT','occurred',0.8,'{"type":"event","id":"event-0c929f600270db2d","article":"article-6a7760ccc8d334f2","sentence":[0,47],"trigger":[24,29],"root":"CONSULT","act":null,"mode":null,"contexts":[],"cameo":null,"quad":1,"goldstein":null,"plover_score":0.0,"actors":["mention-4afa92491376699b","mention-746ec4f48ded4ff1"],"recipients":[],"object":null,"date":{"edtf":"2031-03-01/2031-03-02","basis":"text","source":null,"reason":""},"place":null,"status":"occurred","condition":null,"deadline":null,"quantities":[],"asserted_by":null,"confidence":0.8,"reasons":[]}',NULL);
INSERT INTO "events" VALUES(10,'event-73a4a902e21c8d94','article-6a7760ccc8d334f2',48,99,'2031-03-03','2031-03-03','MOBILIZE','occurred',0.8,'{"type":"event","id":"event-73a4a902e21c8d94","article":"article-6a7760ccc8d334f2","sentence":[48,99],"trigger":[55,65],"root":"MOBILIZE","act":null,"mode":null,"contexts":[],"cameo":null,"quad":4,"goldstein":null,"plover_score":0.0,"actors":["mention-9e341da651345dae"],"recipients":[],"object":[66,78],"date":{"edtf":"2031-03-03","basis":"text","source":null,"reason":""},"place":{"name":"Tarn","country":null,"latitude":null,"longitude":null,"span":[84,88]},"status":"occurred","condition":null,"deadline":null,"quantities":[{"what":"count","value":2.0,"unit":null,"bound":"exact","upper":null,"span":[66,69]}],"asserted_by":null,"confidence":0.8,"reasons":[]}',NULL);
INSERT INTO "events" VALUES(11,'event-730582fc5f64fded','article-6a7760ccc8d334f2',100,149,'2031-03-03','2031-03-03','REQUEST','occurred',0.8,'{"type":"event","id":"event-730582fc5f64fded","article":"article-6a7760ccc8d334f2","sentence":[100,149],"trigger":[107,115],"root":"REQUEST","act":"RETREAT","mode":null,"contexts":[],"cameo":null,"quad":3,"goldstein":-1.0,"plover_score":0.0,"actors":["mention-c89717a9cec90e09"],"recipients":["mention-10cc18d4336cbd4a"],"object":null,"date":{"edtf":"2031-03-03","basis":"text","source":null,"reason":""},"place":null,"status":"occurred","condition":null,"deadline":null,"quantities":[],"asserted_by":null,"confidence":0.8,"reasons":[]}',NULL);
INSERT INTO "events" VALUES(12,'event-54941e2299695544','article-6a7760ccc8d334f2',150,215,'2031-02-28','2031-02-28','ASSAULT','claimed',0.8,'{"type":"event","id":"event-54941e2299695544","article":"article-6a7760ccc8d334f2","sentence":[150,215],"trigger":[190,197],"root":"ASSAULT","act":null,"mode":null,"contexts":[],"cameo":null,"quad":4,"goldstein":-9.0,"plover_score":0.0,"actors":["mention-e640f4475d347619"],"recipients":["mention-ac1da50ee78d60ec"],"object":null,"date":{"edtf":"2031-02-28","basis":"text","source":null,"reason":""},"place":null,"status":"claimed","condition":null,"deadline":null,"quantities":[],"asserted_by":"statement-354f91a24d54a214","confidence":0.8,"reasons":[]}','statement-354f91a24d54a214');
INSERT INTO "events" VALUES(13,'event-dd965230bf0feb48','article-0ceafec08cee9b70',0,47,'2031-03-08','2031-03-08','REJECT','occurred',0.8,'{"type":"event","id":"event-dd965230bf0feb48","article":"article-0ceafec08cee9b70","sentence":[0,47],"trigger":[7,14],"root":"REJECT","act":null,"mode":null,"contexts":[],"cameo":null,"quad":3,"goldstein":-4.0,"plover_score":0.0,"actors":["mention-103c32905593bcbe"],"recipients":["mention-fac518660d361d3a"],"object":null,"date":{"edtf":"2031-03-08","basis":"text","source":null,"reason":""},"place":null,"status":"occurred","condition":null,"deadline":null,"quantities":[],"asserted_by":null,"confidence":0.8,"reasons":[]}',NULL);
INSERT INTO "events" VALUES(14,'event-069cffa0ed92968c','article-0ceafec08cee9b70',48,98,'2031-03-08','2031-03-08','COERCE','occurred',0.8,'{"type":"event","id":"event-069cffa0ed92968c","article":"article-0ceafec08cee9b70","sentence":[48,98],"trigger":[55,61],"root":"COERCE","act":null,"mode":null,"contexts":[],"cameo":null,"quad":4,"goldstein":null,"plover_score":0.0,"actors":["mention-2989b2432a4da051"],"recipients":["mention-e583e975c530ebcd"],"object":[62,66],"date":{"edtf":"2031-03-08","basis":"text","source":null,"reason":""},"place":null,"status":"occurred","condition":null,"deadline":{"edtf":"2031-04-01","basis":"text","source":null,"reason":""},"quantities":[],"asserted_by":null,"confidence":0.8,"reasons":[]}',NULL);
INSERT INTO "events" VALUES(15,'event-ee31c855f68e0d4d','article-0ceafec08cee9b70',99,151,'2031-03-06','2031-03-06','SANCTION','occurred',0.8,'{"type":"event","id":"event-ee31c855f68e0d4d","article":"article-0ceafec08cee9b70","sentence":[99,151],"trigger":[110,116],"root":"SANCTION","act":null,"mode":null,"contexts":[],"cameo":null,"quad":4,"goldstein":null,"plover_score":0.0,"actors":["mention-122e0e27714e8b3f"],"recipients":["mention-2170e545c07d3fd5"],"object":[117,123],"date":{"edtf":"2031-03-06","basis":"text","source":null,"reason":""},"place":null,"status":"occurred","condition":null,"deadline":null,"quantities":[],"asserted_by":null,"confidence":0.8,"reasons":[]}',NULL);
INSERT INTO "events" VALUES(16,'event-63bca9e176fce228','article-0ceafec08cee9b70',152,201,'2031-03-20','2031-03-20','CONSULT','planned',0.8,'{"type":"event","id":"event-63bca9e176fce228","article":"article-0ceafec08cee9b70","sentence":[152,201],"trigger":[176,181],"root":"CONSULT","act":null,"mode":null,"contexts":[],"cameo":null,"quad":1,"goldstein":null,"plover_score":0.0,"actors":["mention-41388a866d6f5002"],"recipients":["mention-8d498591201bd666"],"object":null,"date":{"edtf":"2031-03-20","basis":"text","source":null,"reason":""},"place":null,"status":"planned","condition":null,"deadline":null,"quantities":[],"asserted_by":null,"confidence":0.8,"reasons":[]}',NULL);
INSERT INTO "events" VALUES(17,'event-16396aa18ba2a47c','article-0ceafec08cee9b70',202,261,NULL,NULL,'CONSULT','cancelled',0.8,'{"type":"event","id":"event-16396aa18ba2a47c","article":"article-0ceafec08cee9b70","sentence":[202,261],"trigger":[204,211],"root":"CONSULT","act":null,"mode":null,"contexts":[],"cameo":null,"quad":1,"goldstein":null,"plover_score":0.0,"actors":["mention-ab8664016e653da2","mention-0be4c8ea05e26dc8"],"recipients":[],"object":null,"date":null,"place":null,"status":"cancelled","condition":null,"deadline":null,"quantities":[],"asserted_by":null,"confidence":0.8,"reasons":[]}',NULL);
INSERT INTO "events" VALUES(18,'event-90c2877d5a775754','article-bfcaf44673e4015c',0,69,'2031-03-10','2031-03-10','COOPERATE','occurred',0.8,'{"type":"event","id":"event-90c2877d5a775754","article":"article-bfcaf44673e4015c","sentence":[0,69],"trigger":[21,28],"root":"COOPERATE","act":null,"mode":null,"contexts":[],"cameo":null,"quad":2,"goldstein":6.0,"plover_score":0.0,"actors":["mention-d09824a098868131"],"recipients":["mention-6f748d7f664df8a3"],"object":null,"date":{"edtf":"2031-03-10","basis":"text","source":null,"reason":""},"place":null,"status":"occurred","condition":null,"deadline":null,"quantities":[],"asserted_by":null,"confidence":0.8,"reasons":[]}',NULL);
INSERT INTO "events" VALUES(19,'event-8dd7f5f78a8eaa18','article-bfcaf44673e4015c',70,114,'2031-03-11','2031-03-11','RETREAT','occurred',0.8,'{"type":"event","id":"event-8dd7f5f78a8eaa18","article":"article-bfcaf44673e4015c","sentence":[70,114],"trigger":[77,83],"root":"RETREAT","act":null,"mode":null,"contexts":[],"cameo":null,"quad":2,"goldstein":7.0,"plover_score":0.0,"actors":["mention-4c8b136904a483be"],"recipients":["mention-7d9d3a813bb3c256"],"object":null,"date":{"edtf":"2031-03-11","basis":"text","source":null,"reason":""},"place":null,"status":"occurred","condition":null,"deadline":null,"quantities":[],"asserted_by":null,"confidence":0.8,"reasons":[]}',NULL);
CREATE TABLE incidents (
	seq INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	json TEXT NOT NULL, 
	PRIMARY KEY (seq), 
	UNIQUE (id)
);
INSERT INTO "incidents" VALUES(1,'incident-f00ff3ccf4abd78e','{"type":"incident","id":"incident-f00ff3ccf4abd78e","events":["event-0c929f600270db2d","event-1df1e785c0375183"]}');
CREATE TABLE links (
	seq INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	"from" VARCHAR NOT NULL, 
	"to" VARCHAR NOT NULL, 
	confidence FLOAT NOT NULL, 
	json TEXT NOT NULL, 
	PRIMARY KEY (seq), 
	UNIQUE (id)
);
INSERT INTO "links" VALUES(1,'link-b036533d6c9394a5','same','event-0c929f600270db2d','event-1df1e785c0375183',0.9,'{"type":"link","id":"link-b036533d6c9394a5","kind":"same","from":"event-0c929f600270db2d","to":"event-1df1e785c0375183","confidence":0.9,"reason":"Both tell of talks that weekend."}');
INSERT INTO "links" VALUES(2,'link-9c7db359a57dc425','reverses','statement-6a0c03e12b574508','statement-e11f785029d9ae30',0.9,'{"type":"link","id":"link-9c7db359a57dc425","kind":"reverses","from":"statement-6a0c03e12b574508","to":"statement-e11f785029d9ae30","confidence":0.9,"reason":"“ready to sell gas” goes back on “never sell gas”."}');
INSERT INTO "links" VALUES(3,'link-25205422afd370d8','fulfils','event-90c2877d5a775754','event-49d68dd68511ec99',0.9,'{"type":"link","id":"link-25205422afd370d8","kind":"fulfils","from":"event-90c2877d5a775754","to":"event-49d68dd68511ec99","confidence":0.9,"reason":"“arrived” carries out “promised to send inspectors”."}');
INSERT INTO "links" VALUES(4,'link-ff3cf969385cc7c4','answers','event-dd965230bf0feb48','event-730582fc5f64fded',0.9,'{"type":"link","id":"link-ff3cf969385cc7c4","kind":"answers","from":"event-dd965230bf0feb48","to":"event-730582fc5f64fded","confidence":0.9,"reason":"“refused” answers “demanded”."}');
INSERT INTO "links" VALUES(5,'link-477571edb9e00aa8','reverses','event-8dd7f5f78a8eaa18','event-ee31c855f68e0d4d',0.9,'{"type":"link","id":"link-477571edb9e00aa8","kind":"reverses","from":"event-8dd7f5f78a8eaa18","to":"event-ee31c855f68e0d4d","confidence":0.9,"reason":"“lifted its ban” goes back on “banned timber”."}');
INSERT INTO "links" VALUES(6,'link-0c6534bd289925bc','denies','statement-dd928f42643e7f35','event-54941e2299695544',0.9,'{"type":"link","id":"link-0c6534bd289925bc","kind":"denies","from":"statement-dd928f42643e7f35","to":"event-54941e2299695544","confidence":0.9,"reason":"“no shell had fallen” denies “had shelled”."}');
INSERT INTO "links" VALUES(7,'link-5c4388d52930f485','contradicts','statement-354f91a24d54a214','statement-e11f785029d9ae30',0.978,'{"type":"link","id":"link-5c4388d52930f485","kind":"contradicts","from":"statement-354f91a24d54a214","to":"statement-e11f785029d9ae30","confidence":0.978,"reason":"Coast Front, 4 March 2031 (“claimed that Arland had shelled Besmar on Friday”) contradicts Ilse Marn, 2 March 2031 (“said Arland would never sell gas to Besmar”)."}');
INSERT INTO "links" VALUES(8,'link-5cc7abdb9607fd22','reverses','event-0c929f600270db2d','statement-e11f785029d9ae30',0.91,'{"type":"link","id":"link-5cc7abdb9607fd22","kind":"reverses","from":"event-0c929f600270db2d","to":"statement-e11f785029d9ae30","confidence":0.91,"reason":"Arland and Besmar, 4 March 2031 (“Arland and Besmar began talks”) goes back on Ilse Marn, 2 March 2031 (“said Arland would never sell gas to Besmar”)."}');
INSERT INTO "links" VALUES(9,'link-32d895df0ad46fe8','fulfils','event-73a4a902e21c8d94','event-49d68dd68511ec99',0.825,'{"type":"link","id":"link-32d895df0ad46fe8","kind":"fulfils","from":"event-73a4a902e21c8d94","to":"event-49d68dd68511ec99","confidence":0.825,"reason":"Besmar, 4 March 2031 (“Besmar test-fired two missiles”) carries out Besmar, 2 March 2031 (“Besmar promised Arland”)."}');
INSERT INTO "links" VALUES(10,'link-f7e6eb06f1885468','cancels','event-16396aa18ba2a47c','event-63bca9e176fce228',0.999,'{"type":"link","id":"link-f7e6eb06f1885468","kind":"cancels","from":"event-16396aa18ba2a47c","to":"event-63bca9e176fce228","confidence":0.999,"reason":"Arland and Besmar, 9 March 2031 (“meeting of Besmar and Arland”) calls off Besmar, 9 March 2031 (“Besmar will visit Arland”)."}');
INSERT INTO "links" VALUES(11,'link-3569002e6124f3a9','reverses','event-ee31c855f68e0d4d','event-dd965230bf0feb48',0.843,'{"type":"link","id":"link-3569002e6124f3a9","kind":"reverses","from":"event-ee31c855f68e0d4d","to":"event-dd965230bf0feb48","confidence":0.843,"reason":"Arland, 9 March 2031 (“Arland has banned timber from Besmar”) goes back on Arland, 9 March 2031 (“Arland refused to let the sailors of Besmar”)."}');
INSERT INTO "links" VALUES(12,'link-fcfe5f5eaf2aeff0','reverses','event-dd965230bf0feb48','statement-e11f785029d9ae30',0.996,'{"type":"link","id":"link-fcfe5f5eaf2aeff0","kind":"reverses","from":"event-dd965230bf0feb48","to":"statement-e11f785029d9ae30","confidence":0.996,"reason":"Arland, 9 March 2031 (“Arland refused to let the sailors of Besmar”) goes back on Ilse Marn, 2 March 2031 (“said Arland would never sell gas to Besmar”)."}');
INSERT INTO "links" VALUES(13,'link-5c5d6ae966a5c74a','fulfils','event-ee31c855f68e0d4d','event-49d68dd68511ec99',0.981,'{"type":"link","id":"link-5c5d6ae966a5c74a","kind":"fulfils","from":"event-ee31c855f68e0d4d","to":"event-49d68dd68511ec99","confidence":0.981,"reason":"Arland, 9 March 2031 (“Arland has banned timber from Besmar”) carries out Besmar, 2 March 2031 (“Besmar promised Arland”)."}');
INSERT INTO "links" VALUES(14,'link-8907b5b196696b8e','reverses','event-ee31c855f68e0d4d','statement-e11f785029d9ae30',0.895,'{"type":"link","id":"link-8907b5b196696b8e","kind":"reverses","from":"event-ee31c855f68e0d4d","to":"statement-e11f785029d9ae30","confidence":0.895,"reason":"Arland, 9 March 2031 (“Arland has banned timber from Besmar”) goes back on Ilse Marn, 2 March 2031 (“said Arland would never sell gas to Besmar”)."}');
INSERT INTO "links" VALUES(15,'link-9e676f9b4de8661c','fulfils','event-ee31c855f68e0d4d','event-000172ac50d0c4c6',0.887,'{"type":"link","id":"link-9e676f9b4de8661c","kind":"fulfils","from":"event-ee31c855f68e0d4d","to":"event-000172ac50d0c4c6","confidence":0.887,"reason":"Arland, 9 March 2031 (“Arland has banned timber from Besmar”) carries out Arland, 2 March 2031 (“Arland threatened to close the strait unless Besmar withdraws its patrol boats”)."}');
INSERT INTO "links" VALUES(16,'link-46d152043f2a31f5','cancels','event-16396aa18ba2a47c','event-1df1e785c0375183',0.877,'{"type":"link","id":"link-46d152043f2a31f5","kind":"cancels","from":"event-16396aa18ba2a47c","to":"event-1df1e785c0375183","confidence":0.877,"reason":"Arland and Besmar, 9 March 2031 (“meeting of Besmar and Arland”) calls off Arland and Besmar, 2 March 2031 (“Arland and Besmar opened talks”)."}');
INSERT INTO "links" VALUES(17,'link-f5136eaf03d0ba9d','cancels','event-16396aa18ba2a47c','event-0c929f600270db2d',0.997,'{"type":"link","id":"link-f5136eaf03d0ba9d","kind":"cancels","from":"event-16396aa18ba2a47c","to":"event-0c929f600270db2d","confidence":0.997,"reason":"Arland and Besmar, 9 March 2031 (“meeting of Besmar and Arland”) calls off Arland and Besmar, 4 March 2031 (“Arland and Besmar began talks”)."}');
INSERT INTO "links" VALUES(18,'link-d883ea8a7b828454','cancels','event-8dd7f5f78a8eaa18','event-63bca9e176fce228',0.997,'{"type":"link","id":"link-d883ea8a7b828454","kind":"cancels","from":"event-8dd7f5f78a8eaa18","to":"event-63bca9e176fce228","confidence":0.997,"reason":"Arland, 11 March 2031 (“Arland lifted its ban on timber from Besmar”) calls off Besmar, 9 March 2031 (“Besmar will visit Arland”)."}');
INSERT INTO "links" VALUES(19,'link-8769c05c5a582db4','reverses','event-8dd7f5f78a8eaa18','event-dd965230bf0feb48',0.992,'{"type":"link","id":"link-8769c05c5a582db4","kind":"reverses","from":"event-8dd7f5f78a8eaa18","to":"event-dd965230bf0feb48","confidence":0.992,"reason":"Arland, 11 March 2031 (“Arland lifted its ban on timber from Besmar”) goes back on Arland, 9 March 2031 (“Arland refused to let the sailors of Besmar”)."}');
INSERT INTO "links" VALUES(20,'link-2771c4d0a60f7859','fulfils','event-90c2877d5a775754','event-63bca9e176fce228',0.991,'{"type":"link","id":"link-2771c4d0a60f7859","kind":"fulfils","from":"event-90c2877d5a775754","to":"event-63bca9e176fce228","confidence":0.991,"reason":"Besmar, 11 March 2031 (“Besmar arrived in Arland”) carries out Besmar, 9 March 2031 (“Besmar will visit Arland”)."}');
INSERT INTO "links" VALUES(21,'link-b7e7e0184d43f7fe','fulfils','event-90c2877d5a775754','statement-6a0c03e12b574508',0.98,'{"type":"link","id":"link-b7e7e0184d43f7fe","kind":"fulfils","from":"event-90c2877d5a775754","to":"statement-6a0c03e12b574508","confidence":0.98,"reason":"Besmar, 11 March 2031 (“Besmar arrived in Arland”) carries out Ilse Marn, 9 March 2031 (“said she was ready to sell gas to Besmar”)."}');
INSERT INTO "links" VALUES(22,'link-6c25623e49e33266','cancels','event-8dd7f5f78a8eaa18','event-069cffa0ed92968c',0.958,'{"type":"link","id":"link-6c25623e49e33266","kind":"cancels","from":"event-8dd7f5f78a8eaa18","to":"event-069cffa0ed92968c","confidence":0.958,"reason":"Arland, 11 March 2031 (“Arland lifted its ban on timber from Besmar”) calls off Arland, 9 March 2031 (“Arland banned fish from Besmar”)."}');
INSERT INTO "links" VALUES(23,'link-cece2c0ef207bc26','cancels','event-8dd7f5f78a8eaa18','event-16396aa18ba2a47c',0.933,'{"type":"link","id":"link-cece2c0ef207bc26","kind":"cancels","from":"event-8dd7f5f78a8eaa18","to":"event-16396aa18ba2a47c","confidence":0.933,"reason":"Arland, 11 March 2031 (“Arland lifted its ban on timber from Besmar”) calls off Arland and Besmar, 9 March 2031 (“meeting of Besmar and Arland”)."}');
INSERT INTO "links" VALUES(24,'link-6fbb280185d56a87','fulfils','event-90c2877d5a775754','event-000172ac50d0c4c6',0.999,'{"type":"link","id":"link-6fbb280185d56a87","kind":"fulfils","from":"event-90c2877d5a775754","to":"event-000172ac50d0c4c6","confidence":0.999,"reason":"Besmar, 11 March 2031 (“Besmar arrived in Arland”) carries out Arland, 2 March 2031 (“Arland threatened to close the strait unless Besmar withdraws its patrol boats”)."}');
INSERT INTO "links" VALUES(25,'link-71e9555397ea0e04','reverses','event-8dd7f5f78a8eaa18','statement-e11f785029d9ae30',0.999,'{"type":"link","id":"link-71e9555397ea0e04","kind":"reverses","from":"event-8dd7f5f78a8eaa18","to":"statement-e11f785029d9ae30","confidence":0.999,"reason":"Arland, 11 March 2031 (“Arland lifted its ban on timber from Besmar”) goes back on Ilse Marn, 2 March 2031 (“said Arland would never sell gas to Besmar”)."}');
INSERT INTO "links" VALUES(26,'link-13e267400ff7514b','cancels','event-8dd7f5f78a8eaa18','event-000172ac50d0c4c6',0.948,'{"type":"link","id":"link-13e267400ff7514b","kind":"cancels","from":"event-8dd7f5f78a8eaa18","to":"event-000172ac50d0c4c6","confidence":0.948,"reason":"Arland, 11 March 2031 (“Arland lifted its ban on timber from Besmar”) calls off Arland, 2 March 2031 (“Arland threatened to close the strait unless Besmar withdraws its patrol boats”)."}');
INSERT INTO "links" VALUES(27,'link-171a9d7e13e9d732','fulfils','event-90c2877d5a775754','event-730582fc5f64fded',1.0,'{"type":"link","id":"link-171a9d7e13e9d732","kind":"fulfils","from":"event-90c2877d5a775754","to":"event-730582fc5f64fded","confidence":1.0,"reason":"Besmar, 11 March 2031 (“Besmar arrived in Arland”) carries out Besmar, 4 March 2031 (“Besmar demanded that Arland”)."}');
INSERT INTO "links" VALUES(28,'link-64fb128d926d408e','reverses','event-8dd7f5f78a8eaa18','event-54941e2299695544',0.971,'{"type":"link","id":"link-64fb128d926d408e","kind":"reverses","from":"event-8dd7f5f78a8eaa18","to":"event-54941e2299695544","confidence":0.971,"reason":"Arland, 11 March 2031 (“Arland lifted its ban on timber from Besmar”) goes back on Arland, 4 March 2031 (“Arland had shelled Besmar”)."}');
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
INSERT INTO "mentions" VALUES(12,'mention-4c0a74049563868b','article-2722461d428dc1e0',0,6,'ARL','{"type":"mention","id":"mention-4c0a74049563868b","article":"article-2722461d428dc1e0","span":[0,6],"actor":"ARL","how":"name","confidence":0.9,"reasons":[],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(13,'mention-3196676c65589f63','article-2722461d428dc1e0',11,17,'BSM','{"type":"mention","id":"mention-3196676c65589f63","article":"article-2722461d428dc1e0","span":[11,17],"actor":"BSM","how":"name","confidence":0.9,"reasons":[],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(14,'mention-7f262044b946dbda','article-2722461d428dc1e0',56,62,'ARL','{"type":"mention","id":"mention-7f262044b946dbda","article":"article-2722461d428dc1e0","span":[56,62],"actor":"ARL","how":"name","confidence":0.9,"reasons":[],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(15,'mention-35f818c241343220','article-2722461d428dc1e0',101,107,'BSM','{"type":"mention","id":"mention-35f818c241343220","article":"article-2722461d428dc1e0","span":[101,107],"actor":"BSM","how":"name","confidence":0.9,"reasons":[],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(16,'mention-0adb7446b0e7e672','article-2722461d428dc1e0',148,154,'BSM','{"type":"mention","id":"mention-0adb7446b0e7e672","article":"article-2722461d428dc1e0","span":[148,154],"actor":"BSM","how":"name","confidence":0.9,"reasons":[],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(17,'mention-f4ab1fd3e8454125','article-2722461d428dc1e0',164,170,'ARL','{"type":"mention","id":"mention-f4ab1fd3e8454125","article":"article-2722461d428dc1e0","span":[164,170],"actor":"ARL","how":"name","confidence":0.9,"reasons":[],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(18,'mention-0c96986698760969','article-2722461d428dc1e0',223,242,'ilse-marn','{"type":"mention","id":"mention-0c96986698760969","article":"article-2722461d428dc1e0","span":[223,242],"actor":"ilse-marn","how":"name","confidence":0.9,"reasons":[],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(19,'mention-4afa92491376699b','article-6a7760ccc8d334f2',0,6,'ARL','{"type":"mention","id":"mention-4afa92491376699b","article":"article-6a7760ccc8d334f2","span":[0,6],"actor":"ARL","how":"name","confidence":0.9,"reasons":[],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(20,'mention-746ec4f48ded4ff1','article-6a7760ccc8d334f2',11,17,'BSM','{"type":"mention","id":"mention-746ec4f48ded4ff1","article":"article-6a7760ccc8d334f2","span":[11,17],"actor":"BSM","how":"name","confidence":0.9,"reasons":[],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(21,'mention-9e341da651345dae','article-6a7760ccc8d334f2',48,54,'BSM','{"type":"mention","id":"mention-9e341da651345dae","article":"article-6a7760ccc8d334f2","span":[48,54],"actor":"BSM","how":"name","confidence":0.9,"reasons":[],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(22,'mention-c89717a9cec90e09','article-6a7760ccc8d334f2',100,106,'BSM','{"type":"mention","id":"mention-c89717a9cec90e09","article":"article-6a7760ccc8d334f2","span":[100,106],"actor":"BSM","how":"name","confidence":0.9,"reasons":[],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(23,'mention-10cc18d4336cbd4a','article-6a7760ccc8d334f2',121,127,'ARL','{"type":"mention","id":"mention-10cc18d4336cbd4a","article":"article-6a7760ccc8d334f2","span":[121,127],"actor":"ARL","how":"name","confidence":0.9,"reasons":[],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(24,'mention-787da1fc43028adb','article-6a7760ccc8d334f2',150,165,'coast-front','{"type":"mention","id":"mention-787da1fc43028adb","article":"article-6a7760ccc8d334f2","span":[150,165],"actor":"coast-front","how":"name","confidence":0.9,"reasons":[],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(25,'mention-e640f4475d347619','article-6a7760ccc8d334f2',179,185,'ARL','{"type":"mention","id":"mention-e640f4475d347619","article":"article-6a7760ccc8d334f2","span":[179,185],"actor":"ARL","how":"name","confidence":0.9,"reasons":[],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(26,'mention-ac1da50ee78d60ec','article-6a7760ccc8d334f2',198,204,'BSM','{"type":"mention","id":"mention-ac1da50ee78d60ec","article":"article-6a7760ccc8d334f2","span":[198,204],"actor":"BSM","how":"name","confidence":0.9,"reasons":[],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(27,'mention-103c32905593bcbe','article-0ceafec08cee9b70',0,6,'ARL','{"type":"mention","id":"mention-103c32905593bcbe","article":"article-0ceafec08cee9b70","span":[0,6],"actor":"ARL","how":"name","confidence":0.9,"reasons":[],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(28,'mention-fac518660d361d3a','article-0ceafec08cee9b70',37,43,'BSM','{"type":"mention","id":"mention-fac518660d361d3a","article":"article-0ceafec08cee9b70","span":[37,43],"actor":"BSM","how":"name","confidence":0.9,"reasons":[],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(29,'mention-2989b2432a4da051','article-0ceafec08cee9b70',48,54,'ARL','{"type":"mention","id":"mention-2989b2432a4da051","article":"article-0ceafec08cee9b70","span":[48,54],"actor":"ARL","how":"name","confidence":0.9,"reasons":[],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(30,'mention-e583e975c530ebcd','article-0ceafec08cee9b70',72,78,'BSM','{"type":"mention","id":"mention-e583e975c530ebcd","article":"article-0ceafec08cee9b70","span":[72,78],"actor":"BSM","how":"name","confidence":0.9,"reasons":[],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(31,'mention-122e0e27714e8b3f','article-0ceafec08cee9b70',99,105,'ARL','{"type":"mention","id":"mention-122e0e27714e8b3f","article":"article-0ceafec08cee9b70","span":[99,105],"actor":"ARL","how":"name","confidence":0.9,"reasons":[],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(32,'mention-2170e545c07d3fd5','article-0ceafec08cee9b70',129,135,'BSM','{"type":"mention","id":"mention-2170e545c07d3fd5","article":"article-0ceafec08cee9b70","span":[129,135],"actor":"BSM","how":"name","confidence":0.9,"reasons":[],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(33,'mention-41388a866d6f5002','article-0ceafec08cee9b70',164,170,'BSM','{"type":"mention","id":"mention-41388a866d6f5002","article":"article-0ceafec08cee9b70","span":[164,170],"actor":"BSM","how":"name","confidence":0.9,"reasons":[],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(34,'mention-8d498591201bd666','article-0ceafec08cee9b70',182,188,'ARL','{"type":"mention","id":"mention-8d498591201bd666","article":"article-0ceafec08cee9b70","span":[182,188],"actor":"ARL","how":"name","confidence":0.9,"reasons":[],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(35,'mention-ab8664016e653da2','article-0ceafec08cee9b70',226,232,'ARL','{"type":"mention","id":"mention-ab8664016e653da2","article":"article-0ceafec08cee9b70","span":[226,232],"actor":"ARL","how":"name","confidence":0.9,"reasons":[],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(36,'mention-0be4c8ea05e26dc8','article-0ceafec08cee9b70',215,221,'BSM','{"type":"mention","id":"mention-0be4c8ea05e26dc8","article":"article-0ceafec08cee9b70","span":[215,221],"actor":"BSM","how":"name","confidence":0.9,"reasons":[],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(37,'mention-566aec918b1981fe','article-0ceafec08cee9b70',262,276,'ilse-marn','{"type":"mention","id":"mention-566aec918b1981fe","article":"article-0ceafec08cee9b70","span":[262,276],"actor":"ilse-marn","how":"name","confidence":0.9,"reasons":[],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(38,'mention-d09824a098868131','article-bfcaf44673e4015c',14,20,'BSM','{"type":"mention","id":"mention-d09824a098868131","article":"article-bfcaf44673e4015c","span":[14,20],"actor":"BSM","how":"name","confidence":0.9,"reasons":[],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(39,'mention-6f748d7f664df8a3','article-bfcaf44673e4015c',32,38,'ARL','{"type":"mention","id":"mention-6f748d7f664df8a3","article":"article-bfcaf44673e4015c","span":[32,38],"actor":"ARL","how":"name","confidence":0.9,"reasons":[],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(40,'mention-4c8b136904a483be','article-bfcaf44673e4015c',70,76,'ARL','{"type":"mention","id":"mention-4c8b136904a483be","article":"article-bfcaf44673e4015c","span":[70,76],"actor":"ARL","how":"name","confidence":0.9,"reasons":[],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(41,'mention-7d9d3a813bb3c256','article-bfcaf44673e4015c',107,113,'BSM','{"type":"mention","id":"mention-7d9d3a813bb3c256","article":"article-bfcaf44673e4015c","span":[107,113],"actor":"BSM","how":"name","confidence":0.9,"reasons":[],"members":[],"country":null}');
INSERT INTO "mentions" VALUES(42,'mention-c1a1186e6f29e930','article-bfcaf44673e4015c',115,121,'BSM','{"type":"mention","id":"mention-c1a1186e6f29e930","article":"article-bfcaf44673e4015c","span":[115,121],"actor":"BSM","how":"name","confidence":0.9,"reasons":[],"members":[],"country":null}');
CREATE TABLE meta (
	"key" VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	PRIMARY KEY ("key")
);
INSERT INTO "meta" VALUES('schema','6');
CREATE TABLE names (
	words VARCHAR NOT NULL, 
	actor VARCHAR NOT NULL, 
	PRIMARY KEY (words, actor), 
	FOREIGN KEY(actor) REFERENCES actors (id)
);
INSERT INTO "names" VALUES('james baker','james-baker');
INSERT INTO "names" VALUES('baker','james-baker');
INSERT INTO "names" VALUES('tariq aziz','tariq-aziz');
INSERT INTO "names" VALUES('aziz','tariq-aziz');
INSERT INTO "names" VALUES('george h. w. bush','george-h-w-bush');
INSERT INTO "names" VALUES('h. w. bush','george-h-w-bush');
INSERT INTO "names" VALUES('w. bush','george-h-w-bush');
INSERT INTO "names" VALUES('bush','george-h-w-bush');
INSERT INTO "names" VALUES('un security council','UN-security-council');
INSERT INTO "names" VALUES('security council','UN-security-council');
INSERT INTO "names" VALUES('council','UN-security-council');
INSERT INTO "names" VALUES('iraq','IRQ');
INSERT INTO "names" VALUES('france','FRA');
INSERT INTO "names" VALUES('arland','ARL');
INSERT INTO "names" VALUES('besmar','BSM');
INSERT INTO "names" VALUES('ilse marn','ilse-marn');
INSERT INTO "names" VALUES('marn','ilse-marn');
INSERT INTO "names" VALUES('coast front','coast-front');
INSERT INTO "names" VALUES('front','coast-front');
CREATE TABLE reports (
	incident VARCHAR NOT NULL, 
	event VARCHAR NOT NULL, 
	PRIMARY KEY (incident, event), 
	FOREIGN KEY(incident) REFERENCES incidents (id)
);
INSERT INTO "reports" VALUES('incident-f00ff3ccf4abd78e','event-0c929f600270db2d');
INSERT INTO "reports" VALUES('incident-f00ff3ccf4abd78e','event-1df1e785c0375183');
CREATE TABLE reviews (
	seq INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	"of" VARCHAR NOT NULL, 
	json TEXT NOT NULL, 
	PRIMARY KEY (seq), 
	UNIQUE (id)
);
INSERT INTO "reviews" VALUES(1,'review-x','event-cb972eccd88cd39d','{"type":"review","id":"review-x","of":"event-cb972eccd88cd39d","verdict":"reject","amended":null,"changes":{},"labels":[],"by":"ada","when":"2031-03-12T00:00:00+00:00","note":"no talks"}');
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
INSERT INTO "roles" VALUES('statement-e11f785029d9ae30','speaker','mention-0c96986698760969');
INSERT INTO "roles" VALUES('statement-354f91a24d54a214','speaker','mention-787da1fc43028adb');
INSERT INTO "roles" VALUES('statement-6a0c03e12b574508','speaker','mention-566aec918b1981fe');
INSERT INTO "roles" VALUES('statement-dd928f42643e7f35','speaker','mention-c1a1186e6f29e930');
INSERT INTO "roles" VALUES('event-1df1e785c0375183','actor','mention-4c0a74049563868b');
INSERT INTO "roles" VALUES('event-1df1e785c0375183','actor','mention-3196676c65589f63');
INSERT INTO "roles" VALUES('event-000172ac50d0c4c6','actor','mention-7f262044b946dbda');
INSERT INTO "roles" VALUES('event-000172ac50d0c4c6','recipient','mention-35f818c241343220');
INSERT INTO "roles" VALUES('event-49d68dd68511ec99','actor','mention-0adb7446b0e7e672');
INSERT INTO "roles" VALUES('event-49d68dd68511ec99','recipient','mention-f4ab1fd3e8454125');
INSERT INTO "roles" VALUES('event-0c929f600270db2d','actor','mention-4afa92491376699b');
INSERT INTO "roles" VALUES('event-0c929f600270db2d','actor','mention-746ec4f48ded4ff1');
INSERT INTO "roles" VALUES('event-73a4a902e21c8d94','actor','mention-9e341da651345dae');
INSERT INTO "roles" VALUES('event-730582fc5f64fded','actor','mention-c89717a9cec90e09');
INSERT INTO "roles" VALUES('event-730582fc5f64fded','recipient','mention-10cc18d4336cbd4a');
INSERT INTO "roles" VALUES('event-54941e2299695544','actor','mention-e640f4475d347619');
INSERT INTO "roles" VALUES('event-54941e2299695544','recipient','mention-ac1da50ee78d60ec');
INSERT INTO "roles" VALUES('event-dd965230bf0feb48','actor','mention-103c32905593bcbe');
INSERT INTO "roles" VALUES('event-dd965230bf0feb48','recipient','mention-fac518660d361d3a');
INSERT INTO "roles" VALUES('event-069cffa0ed92968c','actor','mention-2989b2432a4da051');
INSERT INTO "roles" VALUES('event-069cffa0ed92968c','recipient','mention-e583e975c530ebcd');
INSERT INTO "roles" VALUES('event-ee31c855f68e0d4d','actor','mention-122e0e27714e8b3f');
INSERT INTO "roles" VALUES('event-ee31c855f68e0d4d','recipient','mention-2170e545c07d3fd5');
INSERT INTO "roles" VALUES('event-63bca9e176fce228','actor','mention-41388a866d6f5002');
INSERT INTO "roles" VALUES('event-63bca9e176fce228','recipient','mention-8d498591201bd666');
INSERT INTO "roles" VALUES('event-16396aa18ba2a47c','actor','mention-ab8664016e653da2');
INSERT INTO "roles" VALUES('event-16396aa18ba2a47c','actor','mention-0be4c8ea05e26dc8');
INSERT INTO "roles" VALUES('event-90c2877d5a775754','actor','mention-d09824a098868131');
INSERT INTO "roles" VALUES('event-90c2877d5a775754','recipient','mention-6f748d7f664df8a3');
INSERT INTO "roles" VALUES('event-8dd7f5f78a8eaa18','actor','mention-4c8b136904a483be');
INSERT INTO "roles" VALUES('event-8dd7f5f78a8eaa18','recipient','mention-7d9d3a813bb3c256');
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
INSERT INTO "sources" VALUES(3,'source-c385b61ab57debb7','https://post.example/talks','0000000000000000000000000000000000000000000000000000000000000000','{"type":"source","id":"source-c385b61ab57debb7","uri":"https://post.example/talks","sha256":"0000000000000000000000000000000000000000000000000000000000000000","media_type":"text/plain","encoding":"utf-8","fetched":null}');
INSERT INTO "sources" VALUES(4,'source-9322e2082797a233','stories/wire.txt','0000000000000000000000000000000000000000000000000000000000000000','{"type":"source","id":"source-9322e2082797a233","uri":"stories/wire.txt","sha256":"0000000000000000000000000000000000000000000000000000000000000000","media_type":"text/plain","encoding":"utf-8","fetched":null}');
INSERT INTO "sources" VALUES(5,'source-769d02101da81b3f','https://post.example/ban','0000000000000000000000000000000000000000000000000000000000000000','{"type":"source","id":"source-769d02101da81b3f","uri":"https://post.example/ban","sha256":"0000000000000000000000000000000000000000000000000000000000000000","media_type":"text/plain","encoding":"utf-8","fetched":null}');
INSERT INTO "sources" VALUES(6,'source-9ec3db1ce72bcf1b','stories/strait.txt','0000000000000000000000000000000000000000000000000000000000000000','{"type":"source","id":"source-9ec3db1ce72bcf1b","uri":"stories/strait.txt","sha256":"0000000000000000000000000000000000000000000000000000000000000000","media_type":"text/plain","encoding":"utf-8","fetched":null}');
CREATE TABLE statements (
	seq INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	article VARCHAR NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	first_day DATE, 
	last_day DATE, 
	kind VARCHAR NOT NULL, 
	confidence FLOAT NOT NULL, 
	json TEXT NOT NULL, 
	PRIMARY KEY (seq), 
	UNIQUE (id), 
	FOREIGN KEY(article) REFERENCES articles (id)
);
INSERT INTO "statements" VALUES(1,'statement-0a76d5eaad8ed797','article-ad150dd388265a17',206,254,'1991-01-09','1991-01-09','speech',0.8,'{"type":"statement","id":"statement-0a76d5eaad8ed797","article":"article-ad150dd388265a17","speaker":"mention-8cbb79eb60b6506b","source":null,"cue":[221,227],"content":[[206,217],[228,254]],"kind":"speech","quotation":"mixed","medium":null,"addressees":[],"via":null,"about":["george-h-w-bush"],"date":{"edtf":"1991-01-09","basis":"inferred","source":null,"reason":""},"confidence":0.8,"reasons":["\"called\" introduces speech"]}');
INSERT INTO "statements" VALUES(2,'statement-64a5ef58f03f05fd','article-ad150dd388265a17',352,391,NULL,NULL,'speech',0.8,'{"type":"statement","id":"statement-64a5ef58f03f05fd","article":"article-ad150dd388265a17","speaker":"mention-e5a64c60408ca1fe","source":null,"cue":[347,351],"content":[[352,391]],"kind":"speech","quotation":"indirect","medium":null,"addressees":[],"via":null,"about":["IRQ"],"date":null,"confidence":0.8,"reasons":["\"said\" introduces speech"]}');
INSERT INTO "statements" VALUES(3,'statement-a70f51525d29bf56','article-076f701afc7315d7',0,42,NULL,NULL,'speech',0.8,'{"type":"statement","id":"statement-a70f51525d29bf56","article":"article-076f701afc7315d7","speaker":"mention-ed948520ff990bfe","source":null,"cue":[54,61],"content":[[0,42]],"kind":"speech","quotation":"indirect","medium":null,"addressees":[],"via":null,"about":["IRQ"],"date":null,"confidence":0.8,"reasons":["\"claimed\" introduces speech"]}');
INSERT INTO "statements" VALUES(4,'statement-e11f785029d9ae30','article-2722461d428dc1e0',248,285,'2031-03-02','2031-03-02','speech',0.8,'{"type":"statement","id":"statement-e11f785029d9ae30","article":"article-2722461d428dc1e0","speaker":"mention-0c96986698760969","source":null,"cue":[243,247],"content":[[248,285]],"kind":"speech","quotation":"indirect","medium":null,"addressees":[],"via":null,"about":[],"date":{"edtf":"2031-03-02","basis":"text","source":null,"reason":""},"confidence":0.8,"reasons":[]}');
INSERT INTO "statements" VALUES(5,'statement-354f91a24d54a214','article-6a7760ccc8d334f2',179,214,'2031-03-03','2031-03-03','speech',0.8,'{"type":"statement","id":"statement-354f91a24d54a214","article":"article-6a7760ccc8d334f2","speaker":"mention-787da1fc43028adb","source":null,"cue":[166,173],"content":[[179,214]],"kind":"speech","quotation":"indirect","medium":null,"addressees":[],"via":null,"about":[],"date":{"edtf":"2031-03-03","basis":"text","source":null,"reason":""},"confidence":0.8,"reasons":[]}');
INSERT INTO "statements" VALUES(6,'statement-6a0c03e12b574508','article-0ceafec08cee9b70',282,317,'2031-03-08','2031-03-08','speech',0.8,'{"type":"statement","id":"statement-6a0c03e12b574508","article":"article-0ceafec08cee9b70","speaker":"mention-566aec918b1981fe","source":null,"cue":[277,281],"content":[[282,317]],"kind":"speech","quotation":"indirect","medium":null,"addressees":[],"via":null,"about":[],"date":{"edtf":"2031-03-08","basis":"text","source":null,"reason":""},"confidence":0.8,"reasons":[]}');
INSERT INTO "statements" VALUES(7,'statement-dd928f42643e7f35','article-bfcaf44673e4015c',132,151,'2031-03-11','2031-03-11','speech',0.8,'{"type":"statement","id":"statement-dd928f42643e7f35","article":"article-bfcaf44673e4015c","speaker":"mention-c1a1186e6f29e930","source":null,"cue":[122,126],"content":[[132,151]],"kind":"speech","quotation":"indirect","medium":null,"addressees":[],"via":null,"about":[],"date":{"edtf":"2031-03-11","basis":"text","source":null,"reason":""},"confidence":0.8,"reasons":[]}');
CREATE TABLE stories (
	article VARCHAR NOT NULL, 
	day INTEGER, 
	bits FLOAT NOT NULL, 
	json TEXT NOT NULL, 
	PRIMARY KEY (article), 
	FOREIGN KEY(article) REFERENCES articles (id)
);
INSERT INTO "stories" VALUES('article-ad150dd388265a17',726841,131.07,'{"article":"article-ad150dd388265a17","day":726841,"anchors":{"@UN-security-council":3.65,"@FRA":3.0,"@IRQ":3.0,"@USA":2.1,"jan":6.94,"unfit":9.0,"kuwait":6.85,"mr":6.77,"geneva":6.69,"letter":6.13,"word":5.77,"envoy":5.73,"baghdad":5.24,"send":5.05,"iraqi":4.49,"might":4.49,"doe":4.48,"refus":4.46,"whose":4.32,"met":4.31,"hour":4.07,"leav":3.93,"without":3.84,"secretari":3.75,"six":3.38,"way":3.31,"author":3.21,"still":3.11},"propositions":[{"statement":null,"event":"event-cb972eccd88cd39d","article":"article-ad150dd388265a17","outlet":null,"day":726841,"at":58,"text":"GENEVA, Jan. 9 — Secretary of State James A. Baker and the Iraqi minister, Tariq Aziz, met here on Wednesday.","words":[17,90],"by":[{"id":"james-baker","name":"James Baker","country":"USA","speaks_for":true},{"id":"tariq-aziz","name":"Tariq Aziz","country":"IRQ","speaks_for":true}],"to":[],"about":[],"root":"CONSULT","act":null,"status":"occurred","when":[726841,726841],"place":"Geneva","figures":[["duration",6.0]]},{"statement":null,"event":"event-076b907482a9118a","article":"article-ad150dd388265a17","outlet":null,"day":726841,"at":151,"text":"Mr. Aziz refused to take a letter from President Bush, whose words he called \"unfit for heads of state\".","words":[0,53],"by":[{"id":"tariq-aziz","name":"Tariq Aziz","country":"IRQ","speaks_for":true}],"to":[{"id":"george-h-w-bush","name":"George H. W. Bush","country":"USA","speaks_for":true}],"about":[],"root":"REJECT","act":null,"status":"occurred","when":[726841,726841],"place":null,"figures":[]},{"statement":"statement-0a76d5eaad8ed797","event":null,"article":"article-ad150dd388265a17","outlet":null,"day":726841,"at":206,"text":"Aziz refused to take a letter from President Bush, whose words he called \"unfit for heads of state\".","words":[51,99],"by":[{"id":"tariq-aziz","name":"Tariq Aziz","country":"IRQ","speaks_for":true}],"to":[],"about":["george-h-w-bush"],"root":null,"act":null,"status":null,"when":null,"place":null,"figures":[]},{"statement":null,"event":"event-e7ec02f8b401d70f","article":"article-ad150dd388265a17","outlet":null,"day":726841,"at":256,"text":"The Security Council has authorized force if Iraq does not leave Kuwait by Jan. 15.","words":[0,82],"by":[{"id":"UN-security-council","name":"UN Security Council","country":"UNO","speaks_for":false}],"to":[{"id":"IRQ","name":"Iraq","country":"IRQ","speaks_for":true}],"about":[],"root":"THREATEN","act":"ASSAULT","status":"occurred","when":null,"place":null,"figures":[]},{"statement":null,"event":"event-7b1b8eaf9e3294d2","article":"article-ad150dd388265a17","outlet":null,"day":726841,"at":340,"text":"France said it might still send an envoy to Baghdad.","words":[0,51],"by":[{"id":"FRA","name":"France","country":"FRA","speaks_for":true}],"to":[{"id":"IRQ","name":"Iraq","country":"IRQ","speaks_for":true}],"about":[],"root":"CONSULT","act":null,"status":"hypothetical","when":null,"place":null,"figures":[]},{"statement":"statement-64a5ef58f03f05fd","event":null,"article":"article-ad150dd388265a17","outlet":null,"day":726841,"at":347,"text":"France said it might still send an envoy to Baghdad.","words":[7,51],"by":[{"id":"FRA","name":"France","country":"FRA","speaks_for":true}],"to":[],"about":["IRQ"],"root":null,"act":null,"status":null,"when":null,"place":null,"figures":[]}]}');
INSERT INTO "stories" VALUES('article-076f701afc7315d7',NULL,3.46800000000000068216e+01,'{"article":"article-076f701afc7315d7","day":null,"anchors":{"@IRQ":3.0,"withdrew":6.48,"wit":4.71,"iraqi":4.49,"border":4.25,"post":4.21,"claim":3.8,"troop":3.74},"propositions":[{"statement":null,"event":"event-848c1c6634efe15c","article":"article-076f701afc7315d7","outlet":null,"day":null,"at":0,"text":"Iraqi troops withdrew from one border post, witnesses claimed.","words":[0,21],"by":[{"id":"IRQ","name":"Iraq","country":"IRQ","speaks_for":true}],"to":[],"about":[],"root":"RETREAT","act":null,"status":"claimed","when":null,"place":null,"figures":[]},{"statement":"statement-a70f51525d29bf56","event":null,"article":"article-076f701afc7315d7","outlet":null,"day":null,"at":0,"text":"Iraqi troops withdrew from one border post, witnesses claimed.","words":[0,61],"by":[{"id":":witnesses","name":"witnesses","country":null,"speaks_for":false}],"to":[],"about":["IRQ"],"root":null,"act":null,"status":null,"when":null,"place":null,"figures":[]}]}');
INSERT INTO "stories" VALUES('article-2722461d428dc1e0',741503,8.6659999999999982375e+01,'{"article":"article-2722461d428dc1e0","day":741503,"anchors":{"@ARL":3.0,"@BSM":3.0,"strait":7.35,"march":3.74,"inspector":7.03,"boat":6.85,"unless":6.48,"patrol":6.24,"port":5.26,"threaten":5.26,"sell":5.21,"withdraw":5.16,"send":5.05,"promis":4.79,"gas":4.67,"never":4.53,"talk":3.04},"propositions":[{"statement":null,"event":"event-1df1e785c0375183","article":"article-2722461d428dc1e0","outlet":"The Harbour Post","day":741503,"at":0,"text":"Arland and Besmar opened talks on the strait on Sunday.","words":[0,30],"by":[{"id":"ARL","name":"Arland","country":"ARL","speaks_for":true},{"id":"BSM","name":"Besmar","country":"BSM","speaks_for":true}],"to":[],"about":[],"root":"CONSULT","act":null,"status":"occurred","when":[741503,741503],"place":null,"figures":[]},{"statement":null,"event":"event-000172ac50d0c4c6","article":"article-2722461d428dc1e0","outlet":"The Harbour Post","day":741503,"at":56,"text":"Arland threatened to close the strait unless Besmar withdraws its patrol boats by March 10.","words":[0,78],"by":[{"id":"ARL","name":"Arland","country":"ARL","speaks_for":true}],"to":[{"id":"BSM","name":"Besmar","country":"BSM","speaks_for":true}],"about":[],"root":"THREATEN","act":"COERCE","status":"occurred","when":[741503,741503],"place":null,"figures":[]},{"statement":null,"event":"event-49d68dd68511ec99","article":"article-2722461d428dc1e0","outlet":"The Harbour Post","day":741503,"at":148,"text":"Besmar promised Arland to send inspectors to the port by the end of March.","words":[0,22],"by":[{"id":"BSM","name":"Besmar","country":"BSM","speaks_for":true}],"to":[{"id":"ARL","name":"Arland","country":"ARL","speaks_for":true}],"about":[],"root":"AGREE","act":"COOPERATE","status":"occurred","when":[741502,741532],"place":null,"figures":[]},{"statement":"statement-e11f785029d9ae30","event":null,"article":"article-2722461d428dc1e0","outlet":"The Harbour Post","day":741503,"at":243,"text":"President Ilse Marn said Arland would never sell gas to Besmar.","words":[20,62],"by":[{"id":"ilse-marn","name":"Ilse Marn","country":"ARL","speaks_for":true}],"to":[],"about":[],"root":null,"act":null,"status":null,"when":null,"place":null,"figures":[]}]}');
INSERT INTO "stories" VALUES('article-6a7760ccc8d334f2',741505,79.47,'{"article":"article-6a7760ccc8d334f2","day":741505,"anchors":{"@coast-front":5.62,"@ARL":3.0,"@BSM":3.0,"sailor":9.0,"tarn":9.0,"test-fir":9.0,"shell":7.03,"missil":6.62,"weekend":5.08,"began":4.43,"claim":3.8,"releas":3.8,"demand":3.7,"near":3.35,"talk":3.04},"propositions":[{"statement":null,"event":"event-0c929f600270db2d","article":"article-6a7760ccc8d334f2","outlet":"Meridian Wire","day":741505,"at":0,"text":"Arland and Besmar began talks over the weekend.","words":[0,29],"by":[{"id":"ARL","name":"Arland","country":"ARL","speaks_for":true},{"id":"BSM","name":"Besmar","country":"BSM","speaks_for":true}],"to":[],"about":[],"root":"CONSULT","act":null,"status":"occurred","when":[741502,741503],"place":null,"figures":[]},{"statement":null,"event":"event-73a4a902e21c8d94","article":"article-6a7760ccc8d334f2","outlet":"Meridian Wire","day":741505,"at":48,"text":"Besmar test-fired two missiles near Tarn on Monday.","words":[0,30],"by":[{"id":"BSM","name":"Besmar","country":"BSM","speaks_for":true}],"to":[],"about":[],"root":"MOBILIZE","act":null,"status":"occurred","when":[741504,741504],"place":"Tarn","figures":[["count",2.0]]},{"statement":null,"event":"event-730582fc5f64fded","article":"article-6a7760ccc8d334f2","outlet":"Meridian Wire","day":741505,"at":100,"text":"Besmar demanded that Arland release four sailors.","words":[0,27],"by":[{"id":"BSM","name":"Besmar","country":"BSM","speaks_for":true}],"to":[{"id":"ARL","name":"Arland","country":"ARL","speaks_for":true}],"about":[],"root":"REQUEST","act":"RETREAT","status":"occurred","when":[741504,741504],"place":null,"figures":[]},{"statement":"statement-354f91a24d54a214","event":null,"article":"article-6a7760ccc8d334f2","outlet":"Meridian Wire","day":741505,"at":166,"text":"The Coast Front claimed that Arland had shelled Besmar on Friday.","words":[16,64],"by":[{"id":"coast-front","name":"Coast Front","country":null,"speaks_for":false}],"to":[],"about":[],"root":null,"act":null,"status":null,"when":null,"place":null,"figures":[]},{"statement":null,"event":"event-54941e2299695544","article":"article-6a7760ccc8d334f2","outlet":"Meridian Wire","day":741505,"at":179,"text":"The Coast Front claimed that Arland had shelled Besmar on Friday.","words":[29,54],"by":[{"id":"ARL","name":"Arland","country":"ARL","speaks_for":true}],"to":[{"id":"BSM","name":"Besmar","country":"BSM","speaks_for":true}],"about":[],"root":"ASSAULT","act":null,"status":"claimed","when":[741501,741501],"place":null,"figures":[]}]}');
INSERT INTO "stories" VALUES('article-0ceafec08cee9b70',741510,99.85,'{"article":"article-0ceafec08cee9b70","day":741510,"anchors":{"@ARL":3.0,"@BSM":3.0,"ban":4.75,"sailor":9.0,"timber":9.0,"fisheri":8.13,"fish":6.77,"envoy":5.73,"let":5.62,"sell":5.21,"readi":4.94,"gas":4.67,"refus":4.46,"april":4.25,"effect":4.13,"she":3.92,"march":3.74,"off":3.21,"visit":3.2,"go":3.12},"propositions":[{"statement":null,"event":"event-dd965230bf0feb48","article":"article-0ceafec08cee9b70","outlet":"The Harbour Post","day":741510,"at":0,"text":"Arland refused to let the sailors of Besmar go.","words":[0,43],"by":[{"id":"ARL","name":"Arland","country":"ARL","speaks_for":true}],"to":[{"id":"BSM","name":"Besmar","country":"BSM","speaks_for":true}],"about":[],"root":"REJECT","act":null,"status":"occurred","when":[741509,741509],"place":null,"figures":[]},{"statement":null,"event":"event-069cffa0ed92968c","article":"article-0ceafec08cee9b70","outlet":"The Harbour Post","day":741510,"at":48,"text":"Arland banned fish from Besmar, effective April 1.","words":[0,30],"by":[{"id":"ARL","name":"Arland","country":"ARL","speaks_for":true}],"to":[{"id":"BSM","name":"Besmar","country":"BSM","speaks_for":true}],"about":[],"root":"COERCE","act":null,"status":"occurred","when":[741509,741509],"place":null,"figures":[]},{"statement":null,"event":"event-ee31c855f68e0d4d","article":"article-0ceafec08cee9b70","outlet":"The Harbour Post","day":741510,"at":99,"text":"Arland has banned timber from Besmar since Thursday.","words":[0,36],"by":[{"id":"ARL","name":"Arland","country":"ARL","speaks_for":true}],"to":[{"id":"BSM","name":"Besmar","country":"BSM","speaks_for":true}],"about":[],"root":"SANCTION","act":null,"status":"occurred","when":[741507,741507],"place":null,"figures":[]},{"statement":null,"event":"event-63bca9e176fce228","article":"article-0ceafec08cee9b70","outlet":"The Harbour Post","day":741510,"at":164,"text":"An envoy of Besmar will visit Arland on March 20.","words":[12,36],"by":[{"id":"BSM","name":"Besmar","country":"BSM","speaks_for":true}],"to":[{"id":"ARL","name":"Arland","country":"ARL","speaks_for":true}],"about":[],"root":"CONSULT","act":null,"status":"planned","when":[741521,741521],"place":null,"figures":[]},{"statement":null,"event":"event-16396aa18ba2a47c","article":"article-0ceafec08cee9b70","outlet":"The Harbour Post","day":741510,"at":204,"text":"A meeting of Besmar and Arland on fisheries was called off.","words":[2,30],"by":[{"id":"ARL","name":"Arland","country":"ARL","speaks_for":true},{"id":"BSM","name":"Besmar","country":"BSM","speaks_for":true}],"to":[],"about":[],"root":"CONSULT","act":null,"status":"cancelled","when":null,"place":null,"figures":[]},{"statement":"statement-6a0c03e12b574508","event":null,"article":"article-0ceafec08cee9b70","outlet":"The Harbour Post","day":741510,"at":277,"text":"President Marn said she was ready to sell gas to Besmar.","words":[15,55],"by":[{"id":"ilse-marn","name":"Ilse Marn","country":"ARL","speaks_for":true}],"to":[],"about":[],"root":null,"act":null,"status":null,"when":null,"place":null,"figures":[]}]}');
INSERT INTO "stories" VALUES('article-bfcaf44673e4015c',741512,60.92,'{"article":"article-bfcaf44673e4015c","day":741512,"anchors":{"@ARL":3.0,"@BSM":3.0,"b":6.13,"timber":9.0,"fallen":7.13,"inspector":7.03,"shell":7.03,"lift":5.32,"promis":4.79,"ban":4.75,"arriv":3.74},"propositions":[{"statement":null,"event":"event-90c2877d5a775754","article":"article-bfcaf44673e4015c","outlet":null,"day":741512,"at":14,"text":"Inspectors of Besmar arrived in Arland on Monday, <b>as promised</b>.","words":[14,38],"by":[{"id":"BSM","name":"Besmar","country":"BSM","speaks_for":true}],"to":[{"id":"ARL","name":"Arland","country":"ARL","speaks_for":true}],"about":[],"root":"COOPERATE","act":null,"status":"occurred","when":[741511,741511],"place":null,"figures":[]},{"statement":null,"event":"event-8dd7f5f78a8eaa18","article":"article-bfcaf44673e4015c","outlet":null,"day":741512,"at":70,"text":"Arland lifted its ban on timber from Besmar.","words":[0,43],"by":[{"id":"ARL","name":"Arland","country":"ARL","speaks_for":true}],"to":[{"id":"BSM","name":"Besmar","country":"BSM","speaks_for":true}],"about":[],"root":"RETREAT","act":null,"status":"occurred","when":[741512,741512],"place":null,"figures":[]},{"statement":"statement-dd928f42643e7f35","event":null,"article":"article-bfcaf44673e4015c","outlet":null,"day":741512,"at":122,"text":"Besmar said that no shell had fallen.","words":[7,36],"by":[{"id":"BSM","name":"Besmar","country":"BSM","speaks_for":true}],"to":[],"about":[],"root":null,"act":null,"status":null,"when":null,"place":null,"figures":[]}]}');
CREATE TABLE superseded (
	thing VARCHAR NOT NULL, 
	coding VARCHAR NOT NULL, 
	PRIMARY KEY (thing, coding), 
	FOREIGN KEY(coding) REFERENCES codings (id)
);
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
CREATE INDEX ix_articles_first_day ON articles (first_day);
CREATE INDEX ix_articles_source ON articles (source);
CREATE INDEX ix_mentions_actor ON mentions (actor);
CREATE INDEX ix_mentions_article ON mentions (article);
CREATE INDEX ix_dates_first_day ON dates (first_day);
CREATE INDEX ix_dates_article ON dates (article);
CREATE INDEX ix_statements_article ON statements (article);
CREATE INDEX ix_statements_first_day ON statements (first_day);
CREATE INDEX ix_events_article ON events (article);
CREATE INDEX ix_events_root ON events (root);
CREATE INDEX ix_events_first_day ON events (first_day);
CREATE INDEX ix_stories_day ON stories (day);
CREATE INDEX ix_roles_mention ON roles (mention);
CREATE INDEX ix_topics_actor ON topics (actor);
CREATE INDEX ix_members_actor ON members (actor);
CREATE INDEX ix_codings_run ON codings (run);
CREATE INDEX ix_codings_source ON codings (source);
CREATE INDEX ix_superseded_coding ON superseded (coding);
CREATE INDEX ix_events_asserted_by ON events (asserted_by);
CREATE INDEX ix_articles_last_day ON articles (last_day);
CREATE INDEX ix_dates_last_day ON dates (last_day);
CREATE INDEX ix_statements_last_day ON statements (last_day);
CREATE INDEX ix_events_last_day ON events (last_day);
CREATE INDEX ix_statements_confidence ON statements (confidence);
CREATE INDEX ix_events_confidence ON events (confidence);
CREATE INDEX ix_links_confidence ON links (confidence);
CREATE INDEX ix_statements_kind ON statements (kind);
CREATE INDEX ix_links_kind ON links (kind);
CREATE INDEX ix_events_status ON events (status);
CREATE INDEX ix_anchors_article ON anchors (article);
CREATE INDEX ix_sources_sha256 ON sources (sha256);
CREATE INDEX ix_actors_lower ON actors (lower(id));
CREATE INDEX ix_reports_event ON reports (event);
CREATE INDEX ix_names_actor ON names (actor);
CREATE VIRTUAL TABLE articles_words USING fts5(words, content='', columnsize=0, tokenize='unicode61 remove_diacritics 0');
DELETE FROM articles_words_data;
INSERT INTO articles_words_data VALUES(1,X'06820a');
INSERT INTO articles_words_data VALUES(10,X'000000000102020002010101020101');
INSERT INTO articles_words_data VALUES(137438953473,X'000002a4033031350102480101390102160101610108080b0c1302016e01024f03016401021d02097574686f72697a656401023e02037a697a0104220801076261676864616401025203036b657201021c02056f726465720202070203757368010230020179010246010663616c6c656401023402066c61696d656402020a02066f756e63696c01023c0104646f65730102420103656e640104060b0303766f790102500103666f72010436230402636501023f020572616e636501024903026f6d01022e010205010667656e657661010214010368617301023d02016501023303036164730102370302726501022402046f7572730104030b01026966010240020372617101024105016901021f01020202017401024b01056a616d657301021a03016e0104153401066b757761697401024501066c617465737401025902046561766501024403047474657201022d01036d657401022302046967687401024c03066e6973746572010220020172010227010a6e6577736c657474657201025602026f7401024301026f660108040b0d2202016e0102250301650202060202757201025503017401040a0b0104706f737402020802087265736964656e7401022f01077265667573656401022901047361696401024a020865637265746172790102170405757269747901023b03026e6401024e020269780104020b020474617465010419220303696c6c01024d02087562736372696265010253010474616b6501022b03036c6b730104050b03037269710102210202686501061e1e2002016f01062a29050205726f6f70730202030105756e66697401023501037761790104090b020865646e65736461790102260204686f736501023102076974686472657702020405036f75740104070b04066e657373657302020902046f7264730102320407060906060e090c080a08060b0b0b09090809070a0a0b080608070a070809060a070b0b090908090b060f070a06060707090d0c090d0a07080a080d09090809080a0a090d090c090b');
INSERT INTO articles_words_data VALUES(274877906945,X'0000039e02303105021202013003021a0102323005022401016105022502016e05021b03016403020301020301022902047072696c0502110205726c616e640308020c1312010602160b010a020b0a100b010407090305726976656406020502017306020b01016206040a050202616e06021104036e656405040c0b02046567616e0402050304736d6172030804110a1a010804080b11010c09080b080c14010604130302046f6174730302170201790304180e010663616c6c656405022e02066c61696d656404021d03036f736503020f02046f61737404021b010864656d616e646564040214010965666665637469766505021002026e640302260303766f7905021c010666616c6c656e06021c02046972656404020c0302736805020d0505657269657305022c02036f75720402180205726964617904022403026f6d05040e0b01021404026e7404021c010367617303023102023802016f05020a010368616404022002021b0301730502140104696c736503022a02016e060206030873706563746f72730302200302020202747303021503021001036c65740502050205696674656406020f01056d617263680304191102022304016e03022b0202310206656574696e670502260207697373696c657304020e02056f6e64617904021202020901046e65617204020f030376657203022f02016f06021901026f66030227020608170c01020303016605022f02016e03040705010411140104220b0104080c020570656e656403020502037665720402070106706174726f6c03021602036f727403022302087265736964656e7403022902023003066f6d6973656403021c03020c010572656164790502350305667573656405020303056c6561736504021701047361696403022c02023201021704046c6f72730402190102070203656c6c03023002023703026e6403021f0202686505023304026c6c06021a060265640402210204696e6365050219020574726169740304090a0205756e64617903020b010574616c6b730302060102060302726e040210020365737404020b02036861740404150b0202180301650308080a140501040814010206030872656174656e656403020d030675727364617905021a0205696d62657205021601021302016f03080e12051302060434050202776f04020d0106756e6c65737303021201057669736974050220010377617305042d09020665656b656e640402090203696c6c05021f03077468647261777303021402046f756c6403022e0406060706060c091d0a06070709091f09070b0b08090d0e07080b09070a080a0b070b060b060906100a080a0e090b0c0d0908060f06130a080b08100e0a0a0a0f0c0b07070707090b0a0d07080c100d0b0d0e070b0a090b080c');
DELETE FROM articles_words_idx;
INSERT INTO articles_words_idx VALUES(1,X'',2);
INSERT INTO articles_words_idx VALUES(2,X'',2);
DELETE FROM articles_words_config;
INSERT INTO articles_words_config VALUES('version',4);
CREATE VIRTUAL TABLE statements_words USING fts5(words, content='', columnsize=0, tokenize='unicode61 remove_diacritics 0');
DELETE FROM statements_words_data;
INSERT INTO statements_words_data VALUES(1,X'0731');
INSERT INTO statements_words_data VALUES(10,X'000000000102020002010101020101');
INSERT INTO statements_words_data VALUES(137438953473,X'000000da0330616e02020601076261676864616402020902056f72646572030207010663616c6c65640102050105656e766f790202070103666f720102070203726f6d0302050102686501020403036164730102080105697261716903020202017402020201056d6967687402020301026f6601020902026e650302060104706f7374030208010473656e6402020502047461746501020a0303696c6c0202040102746f0202080205726f6f70730302030105756e666974010206010577686f736501020202076974686472657703020402046f72647301020304070c0a0b0a080807080a060a070709090908070a0a0a0c');
INSERT INTO statements_words_data VALUES(274877906945,X'000000ac073061726c616e6404020201020201066265736d6172040208010205010209010666616c6c656e070205020572696461790502070103676173040206020207010368616405020302020401056e6576657204020402016f07020201026f6e05020601057265616479060204010473656c6c0402050202060202686506020204026c6c070203060265640502040102746f04020702040505010377617306020302046f756c64040203040e110b0a0b0b0a06070a0c0707070b08');
DELETE FROM statements_words_idx;
INSERT INTO statements_words_idx VALUES(1,X'',2);
INSERT INTO statements_words_idx VALUES(2,X'',2);
DELETE FROM statements_words_config;
INSERT INTO statements_words_config VALUES('version',4);
CREATE VIRTUAL TABLE events_words USING fts5(words, content='', columnsize=0, tokenize='unicode61 remove_diacritics 0');
DELETE FROM events_words_data;
INSERT INTO events_words_data VALUES(1,X'138154');
INSERT INTO events_words_data VALUES(10,X'000000000102020002010101020101');
INSERT INTO events_words_data VALUES(137438953473,X'000002450330313503021001013901020401016101020901020702016e04020803016401020b02097574686f72697a656403020602037a697a01021001020301076261676864616404020b03036b657201020a02056f72646572050207020375736802020b02017903020e010663616c6c656402020f02066c61696d656405020a02066f756e63696c0302040104646f657303020a0105656e766f790402090103666f7202021104026365030207020572616e636504020203026f6d020209030205010667656e657661010202010368617303020502016502020e03036164730202120302726501021201026966030208020372617103020905016901020d04020202017404020401056a616d657301020803016e01020302020f01066b757761697403020d01056c6561766503020c03047474657202020801036d657401021102046967687404020503066e697374657201020e02017202020201036e6f7403020b01026f6601020601021302016e0102130301650502060104706f737405020802087265736964656e7402020a010772656675736564020204010473616964040203020865637265746172790102050405757269747903020303026e640402070204746174650102070102140303696c6c040206010474616b65020206030372697101020f0202686501020c02020202016f02020502020a0205726f6f70730502030105756e66697402021001097765646e65736461790102140204686f736502020c02076974686472657705020404066e657373657305020902046f72647302020d0407060906060e0b0c080a08060b0b0b090a08070a0a0b08060807070809060a090b0a0908090b06080a0606090d0c090d0a070c0809080a090a0a0e090c0b');
INSERT INTO events_words_data VALUES(274877906945,X'000003610230310e02090201300702100102323010020b01016111020202016e10020203016406020303020308020602047072696c0e02080205726c616e640602020102020102040102020202050102070102020102020102020102080102070102070102020305726976656412020502017312020b01016212040a050202616e13020504036e65640e020301020402046567616e0902050304736d617206020401020901020201020401020201020201020a01020901020601020701020501020501020401020902046f61747307020d02017907020e01020b010663616c6c656411020b02066c61696d65640c020503036f736507020502046f6173740c0203010864656d616e6465640b020301096566666563746976650e020702026e6408020d0303766f79100203010566697265640a0204030273680e02040505657269657311020902036f75720b0207020572696461790c020c03026f6d0e020501020604020804026e740c02040102676f0d020a01036861640c02080301730f02030102696e120206030873706563746f72730802070a02020202747307020b0c020401036c65740d02050205696674656413020301056d6172636807020f01020f08020a0206656574696e671102030207697373696c65730a020602056f6e6461790a020a08020901046e6561720a020701026f6608020e05020803020401020401020303016611020c02016e0604070504020902020b040209010208010208010206020570656e656406020502037665720902070106706174726f6c07020c02036f727408020a0207726f6d697365640802030a020c0107726566757365640d020303056c656173650b020601077361696c6f72730b02080202070203656e64080206020668656c6c65640c02090204696e63650f0208020574726169740602090102070205756e64617906020b010574616c6b730602060302060302726e0a020802036573740a020302036861740b020401020603016506020801020601040905010208030202010206030872656174656e656407020303067572736461790f02090205696d6265720f020504020702016f070204010405050502040202776f0a02050106756e6c65737307020801057669736974100207010377617311020a020665656b656e640902090203696c6c10020603077468647261777307020a0406060706060c092e0a0607070b093009090b0b08090d0e07080a070a080a0d0707080607100a080a100b0c0d091306190a080b080f0c0a0f080b090d0a0d07080b160d0b0d0d070b0a080b08');
DELETE FROM events_words_idx;
INSERT INTO events_words_idx VALUES(1,X'',2);
INSERT INTO events_words_idx VALUES(2,X'',2);
DELETE FROM events_words_config;
INSERT INTO events_words_config VALUES('version',4);
COMMIT;
