"""What the synthetic roundtables are made of: themes, posts, names and sentences in both languages.

`{topic}`, `{city}`, `{other}`, `{year}`, `{few}` and `{count}` are filled in by `corpus`. Every
sentence has such a blank, so that a build gains nothing by remembering paragraphs it has seen. The
places and the people are invented.
"""

from __future__ import annotations

from typing import NamedTuple


class Words(NamedTuple):
    """The same words in both languages."""

    ja: str
    en: str

    def get(self, lang: str) -> str:
        return self.ja if lang == "ja" else self.en

    def format(self, **values: Words) -> Words:
        """Both with the same blanks filled, each in its own language."""
        return Words(
            self.ja.format(**{blank: words.ja for blank, words in values.items()}),
            self.en.format(**{blank: words.en for blank, words in values.items()}),
        )


THEMES = (
    Words("テレワーク", "telework"),
    Words("電子申請", "online procedures"),
    Words("デジタル人材", "digital talent"),
    Words("システム標準化", "system standardisation"),
    Words("研修", "training"),
    Words("外部人材", "external experts"),
    Words("業務の見直し", "process reform"),
    Words("ガバメントクラウド", "the Government Cloud"),
    Words("書かない窓口", "service counters without forms"),
    Words("チャットツール", "business chat"),
    Words("セキュリティ", "security"),
    Words("ペーパーレス", "paperless work"),
    Words("働き方改革", "work-style reform"),
    Words("クラウドサービス", "cloud services"),
    Words("個人情報保護", "personal data protection"),
    Words("共同調達", "joint procurement"),
    Words("スマートシティ", "the smart city"),
    Words("官民連携", "public-private partnership"),
    Words("キャッシュレス", "cashless payment"),
    Words("データの利活用", "data use"),
    Words("生成AI", "generative AI"),
    Words("デジタルデバイド", "the digital divide"),
    Words("三層分離", "three-layer separation"),
    Words("ローコード", "low-code tools"),
    Words("オープンデータ", "open data"),
    Words("マイナンバーカード", "the My Number card"),
)

TOPIC_HEADINGS = (
    Words("{topic}のこれから", "What comes next for {topic}"),
    Words("自治体にとっての{topic}", "What {topic} means to a municipality"),
    Words("広域で取り組む{topic}", "Working on {topic} across boundaries"),
)

SUBHEADINGS = (
    Words("最初の一歩をどう踏み出すか", "How to take the first step"),
    Words("現場で見えてきた課題", "What we learned on the ground"),
    Words("小さく始めて広げる", "Start small, then widen"),
    Words("職員の理解を得るまで", "Winning the staff over"),
    Words("県に期待すること", "What we expect of the prefecture"),
    Words("住民に届くサービスへ", "Services that reach residents"),
    Words("予算と契約の壁", "Budgets and contracts as barriers"),
    Words("失敗から学んだこと", "What failure taught us"),
)

CITY_POSTS = (
    Words("副市長（CIO）", "Deputy Mayor (CIO)"),
    Words("政策部長", "Director of Policy"),
    Words("情報管理課長", "Head of Information Management"),
    Words("デジタル推進担当課長", "Head of Digital Promotion"),
)

PREFECTURE_POSTS = (
    Words("副知事（CIO）", "Vice Governor (CIO)"),
    Words("デジタル戦略部長", "Director of Digital Strategy"),
    Words("市町支援担当課長", "Head of Municipal Support"),
)

PREFECTURE = Words("若瀬県", "Wakase Prefecture")

# Enough for 450 places: heads times tails times kinds.
PLACE_KINDS = (
    Words("市", "City"),
    Words("町", "Town"),
    Words("村", "Village"),
)

PLACE_HEADS = (
    ("朝", "asa"), ("霧", "kiri"), ("白", "shira"), ("深", "fuka"), ("高", "taka"),
    ("琴", "koto"), ("梅", "ume"), ("夏", "natsu"), ("星", "hoshi"), ("鶴", "tsuru"),
    ("松", "matsu"), ("若", "waka"), ("月", "tsuki"), ("花", "hana"), ("雪", "yuki"),
)  # fmt: skip

PLACE_TAILS = (
    ("浜", "hama"), ("原", "hara"), ("森", "mori"), ("里", "sato"), ("沢", "zawa"),
    ("崎", "saki"), ("瀬", "se"), ("岡", "oka"), ("坂", "zaka"), ("津", "tsu"),
)  # fmt: skip

SURNAMES = (
    ("相川", "Aikawa"), ("秋元", "Akimoto"), ("浅見", "Asami"), ("安斎", "Anzai"),
    ("飯塚", "Iizuka"), ("生田", "Ikuta"), ("石倉", "Ishikura"), ("磯部", "Isobe"),
    ("今泉", "Imaizumi"), ("岩田", "Iwata"), ("上原", "Uehara"), ("臼井", "Usui"),
    ("江口", "Eguchi"), ("大槻", "Otsuki"), ("岡部", "Okabe"), ("荻野", "Ogino"),
    ("奥村", "Okumura"), ("笠原", "Kasahara"), ("片桐", "Katagiri"), ("金井", "Kanai"),
    ("神谷", "Kamiya"), ("川端", "Kawabata"), ("菊地", "Kikuchi"), ("北川", "Kitagawa"),
    ("桑原", "Kuwabara"), ("小池", "Koike"), ("近藤", "Kondo"), ("斉木", "Saiki"),
    ("榊原", "Sakakibara"), ("佐久間", "Sakuma"), ("篠崎", "Shinozaki"), ("杉浦", "Sugiura"),
    ("須藤", "Sudo"), ("関口", "Sekiguchi"), ("曽根", "Sone"), ("高梨", "Takanashi"),
    ("滝本", "Takimoto"), ("竹内", "Takeuchi"), ("津田", "Tsuda"), ("寺島", "Terashima"),
    ("富永", "Tominaga"), ("中根", "Nakane"), ("長尾", "Nagao"), ("西山", "Nishiyama"),
    ("沼田", "Numata"), ("野口", "Noguchi"), ("萩原", "Hagiwara"), ("服部", "Hattori"),
    ("東", "Higashi"), ("平松", "Hiramatsu"), ("福永", "Fukunaga"), ("堀内", "Horiuchi"),
    ("牧野", "Makino"), ("水谷", "Mizutani"), ("宮本", "Miyamoto"), ("村瀬", "Murase"),
    ("望月", "Mochizuki"), ("森下", "Morishita"), ("矢島", "Yajima"), ("吉岡", "Yoshioka"),
)  # fmt: skip

GIVEN_NAMES = (
    ("明", "Akira"), ("綾子", "Ayako"), ("一郎", "Ichiro"), ("英治", "Eiji"),
    ("修", "Osamu"), ("和也", "Kazuya"), ("香織", "Kaori"), ("恵子", "Keiko"),
    ("健太", "Kenta"), ("浩二", "Koji"), ("早苗", "Sanae"), ("茂", "Shigeru"),
    ("純子", "Junko"), ("進", "Susumu"), ("誠", "Makoto"), ("大介", "Daisuke"),
    ("隆", "Takashi"), ("千春", "Chiharu"), ("哲也", "Tetsuya"), ("智子", "Tomoko"),
    ("直樹", "Naoki"), ("典子", "Noriko"), ("春樹", "Haruki"), ("久美", "Kumi"),
    ("秀樹", "Hideki"), ("文雄", "Fumio"), ("真理", "Mari"), ("光", "Hikaru"),
    ("美穂", "Miho"), ("豊", "Yutaka"), ("由美", "Yumi"), ("義男", "Yoshio"),
    ("良太", "Ryota"), ("玲奈", "Rena"), ("亮", "Ryo"), ("若菜", "Wakana"),
)  # fmt: skip

# Some turns open with a word or two.
OPENERS = (
    Words("", ""),
    Words("", ""),
    Words("そうですね、", "Well, "),
    Words("おっしゃるとおり、", "Indeed, "),
    Words("少し補足しますと、", "To add to that, "),
    Words("率直に申し上げて、", "Frankly, "),
)

SENTENCES = (
    Words(
        "{topic}については、{year}年度から少しずつ進めてきました。",
        "we have been moving on {topic} little by little since {year}.",
    ),
    Words(
        "{city}では{topic}の担当を{few}人置いていますが、それでも手が足りません。",
        "{city} has {few} people on {topic}, and it is still not enough.",
    ),
    Words(
        "{year}年ごろまでは、{topic}と聞いて身構える職員がまだ多くいました。",
        "until {year} or so, many of our staff stiffened when they heard of {topic}.",
    ),
    Words(
        "{topic}は手段であって、目的を先に話し合わないと{few}年も続きません。",
        "we agreed on the end first; {topic} without one would not last {few} years.",
    ),
    Words(
        "{topic}の進め方は、{city}のような規模だとずいぶん違うと感じます。",
        "how to go about {topic} is another matter in a place the size of {city}.",
    ),
    Words(
        "{other}さんのお話を伺って、{topic}は私たちだけの悩みではないと分かりました。",
        "listening to {other}, I learn that we are not alone with {topic}.",
    ),
    Words(
        "今の{other}さんのご指摘は、{year}年の失敗にも通じる大事な点だと思います。",
        "the point {other} has just made would have helped us back in {year}.",
    ),
    Words(
        "まずは{count}件の手続きを選び、{few}か月かけて試してみました。",
        "we first chose {count} procedures and tried them out for {few} months.",
    ),
    Words(
        "結果として、処理にかかる時間はおよそ{count}パーセント短くなりました。",
        "the time it takes went down by about {count} per cent in {few} months.",
    ),
    Words(
        "現場からは、説明が足りないという声も{count}件ほど届いています。",
        "some {count} colleagues told us in {year} that we had explained too little.",
    ),
    Words(
        "{year}年に一度見直しましたが、{few}か月で元へ戻した経緯があります。",
        "we changed it once in {year}, and had to go back within {few} months.",
    ),
    Words(
        "{city}では首長の理解があることが大きく、庁内の議論が{few}倍は早くなりました。",
        "the mayor of {city} stood behind us, and talks became {few} times quicker.",
    ),
    Words(
        "担当者が異動しても続くように、{count}の手順をすべて書き残しています。",
        "we have written down all {count} steps, so that the work survives us.",
    ),
    Words(
        "近くの{few}市と一緒に取り組めば、費用も勉強の手間も分け合えるはずです。",
        "with {few} neighbours of {city} we could share the cost and the learning.",
    ),
    Words(
        "{year}年の議会では、費用に見合う効果があるのかと{count}回も尋ねられました。",
        "at the assembly of {year} we were asked {count} times whether it was worth it.",
    ),
    Words(
        "{city}の皆さんにとって何が便利になるのか、{count}人に聞くところから考え直しました。",
        "we asked {count} residents of {city} what would make their lives easier.",
    ),
    Words(
        "高齢の方には、{few}人の職員が隣に座って一緒に操作することから始めています。",
        "for older people, {few} of us sit down next to them {count} times a month.",
    ),
    Words(
        "{city}の取組は以前から注目していて、{few}回ほど見学にも伺いました。",
        "I have followed {city} for {few} years, and have paid it {count} visits.",
    ),
    Words(
        "契約の期間が{few}年と長いので、途中で方向を変えるのが難しいのです。",
        "the contract of {year} runs for {few} years, which makes changes hard.",
    ),
    Words(
        "{other}さんがなさったように、小さな成功を{few}つ見せることが何よりの説得です。",
        "like {other}, I find that {few} small successes persuade people best.",
    ),
    Words(
        "県としても、共通の手引を{year}年度の{count}ページから書き改めたいと考えています。",
        "the prefecture means to rewrite the {count} pages of its guide of {year}.",
    ),
    Words(
        "{topic}は失敗した話ほど役に立つので、{other}さんもぜひ聞かせてください。",
        "stories of failure teach most, so do tell us yours about {topic}, {other}.",
    ),
    Words(
        "そこはまさに知りたいところで、{other}さんは{topic}をどのように決められたのでしょうか。",
        "that I would like to know: how did you decide on {topic}, {other}?",
    ),
    Words(
        "若い職員が{count}人手を挙げてくれて、{topic}の勉強会も始まりました。",
        "some {count} younger colleagues now meet over lunch to study {topic}.",
    ),
    Words(
        "紙を残してほしいという要望も{count}件あり、あと{few}年は両方を続けるつもりです。",
        "{count} people ask us to keep paper, and for {few} years we shall do both.",
    ),
    Words(
        "ありがとうございます、{other}さんの{topic}の話を持ち帰って担当と相談します。",
        "thank you, {other}; I shall talk to my team about {topic} at once.",
    ),
)

CLOSING = Words(
    "本日は貴重なお話をいただき、ありがとうございました！",
    "Thank you all for a most valuable conversation today!",
)

# Emphasis and a list, in every fifth roundtable.
MARKED_PARAGRAPHS = (
    Words(
        "私たちは**{topic}**を次の順に進めるつもりです。",
        "We mean to take **{topic}** in this order.",
    ),
    Words(
        "- 今の手順を書き出す\n- 要らない手順をやめる\n- 残った手順を仕組みに載せる",
        "- write down what we do now\n- stop what nobody needs\n- put the rest into a system",
    ),
)
