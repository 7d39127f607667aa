"""Japanese surnames by the characters they are made of: 小澤 and 長谷川, but not 目標 and 窓口.

Almost any word of a few kanji may stand before a colon. What tells a name from them is that
surnames begin and end with few characters; words that do as well are listed.
"""

from __future__ import annotations

from roundtable.transcript.grammar.words.kanji import KANJI
from roundtable.transcript.seldom import seldom

_FIRST = frozenset(
    "佐鈴高髙田渡伊山中小加吉松井木林清斎斉齋齊森池橋阿石前後藤長岡村近坂遠青福三太岩金西原和竹上"
    "野大宮今武新片河丸平古川水本秋増荒關関安服柴千桜桑久東北南浅岸榎樋菅菊飯黒白赤馬星熊永五須土"
    "津寺戸富豊鳥内成名奈根能萩畑花羽浜濱早針春日広廣深船保細堀牧正皆向室望持茂元守諸矢八柳湯横米"
    "若鷲割都郡角梶柏笠神亀蒲唐喜城君京草楠工倉栗源児郷駒酒相榊笹塩志重品篠芝渋島嶋下庄末杉住諏瀬"
    "仙曽添園染滝瀧立谷玉丹茅塚辻筒坪鶴出徳友仲難二沼蓮畠塙半飛菱肥別政間町真溝光緑湊門薮由依脇勝"
    "甲葛鎌粕尾奥乙折貝海垣影景糟堅葉榛比藪有粟芦味足旭荻沖押及我鹿鴨刈寒杵桐倖輿是鮫猪犬稲乾磯市"
    "糸一宇臼梅浦江緒帯於官菰沢澤椎設曾泰鷹宅達建壇塘冨夏行額箸波初疋姫蛭布朴又俣美巳道峯峰嶺蓑宗"
    "邑目毛百両蕗涌綿宍柿蔭霜幡張彦藁四芹並氷鴻瓜愛穴漆枝逸結亘狩剣辰芳蝦箕鴇鷺蔦薄"
)
_LAST = frozenset(
    "田川河山本元村邑井木野島嶋崎﨑碕藤原沢澤林森橋口下谷岡松石浦部辺邉邊塚江宮葉城坂阪尾津瀬戸倉"
    "居吉浜濱根屋代場西東北南中水泉関馬羽波賀我見美保間司子条條堂寺宅柳垣梨越形岩平月丸峰峯畑畠飼"
    "富福里池名生取手出武斐達鍋巻渕淵藪栗桜梶砂花竹立岸嵐穂雲置向神良志智郷枝沼潟洲滝瀧牧熊鳥巣留"
    "土杉楠星内上永方安地高室橘麻賢貫納夫蔵米来持守辻堀榎桑萩荻菅重崇堤塘柏柴杖園苑住多久児後々脇"
    "阿迫秋白黒青足輪暮溝端妻"
)
_KANJI = seldom(rf"[{KANJI}々ヶ]{{1,4}}(?: [{KANJI}]{{1,4}})?")
_SINGLE = frozenset(
    "林森原関谷堀辻星泉榊楠牧岸菅柳橘桂乾畑杉梶滝浜濱沖島嶋堤秦堺栗桑柏柴椎槙樋淵淀湊菊荻萩榎脇畠"
    "峯峰伴向沢澤城神角塚窪平"
)
_OTHERS = frozenset(
    (
        "速水 仁科 手塚 勝又 三好 沢渡 多田 児玉 河合 落合 内海 百瀬 安倍 植田 植木 植村 植松 "
        "比嘉 島袋 知念 瑞慶山 与那嶺 猪ノ口 小鳥遊 鳥海 鳥飼 鬼塚 鬼頭 雨宮 虎谷 難波 蜂谷 "
        "蛯名 越智 越川 越前 羽田野 湯浅 砂川 毛利 芹沢 氷室 城所 田所 生方 江頭 刑部 押切 温井 "
        "海江田 勝俣 木曽 京極 国分 纐纈 西園寺 佐伯 設楽 七条 首藤 新庄 大道 財前 外山 二階堂 "
        "沼尻 本庄 町村 最上 山路 油井 亘理 国枝 来栖 国府田 進藤 辰巳 土肥 橋爪 旗手 福士 辺見 "
        "簗瀬 芳賀 横溝 見城 勅使河原 天野 鵜殿 仁木 丹治 樫村 方波見 錦織 栃木 都築 真庭 "
        "五百旗頭 座間 入江 能勢 塩野谷 片桐 早乙女 潮田 天川 帯刀 安斎 渥美 石毛 植野 魚住 "
        "氏家 牛島 大隈 大槻 小川原 川合 櫛田 国井 香田 権田 財津 阪本 作田 猿渡 諏訪 月岡 恒川 "
        "手島 堂本 鍋島 春日 番場 布施 山極 山科 渡会 藁科 朝倉 綾部 一色 大須賀 面川 春日井 "
        "兼子 木俣 衣川 沓掛 窪田 劔持 香西 古館 後閑 定岡 種田 時田 直井 名和 野呂 速見 渕上 "
        "古市 別所 穂積 益子 武者小路 山上 山縣 蓬田 六角"
    ).split()
)
_THREE = seldom(
    r"(?:佐々|長谷|小野|久保|宇都|五十|伊集|小笠|大久|小早|日下|曽我|阿久|佐久|大河|和久|宇佐|小田|大和"
    r"|海老|百目|長曽|勅使|御手|大木|加賀|小山|仁井|三ツ|四ツ|一ノ|二ノ|井ノ|木ノ|竹之|東海|西大|南雲"
    r"|伊佐|伊地|喜多|多田|安孫|我孫|波多|羽生|比留|古賀|富士|八重|世良|真田|明石|石見|上水|下川|後藤"
    r"|小比|小松|佐野|志賀|須加|瀬戸|曽根|高見|田野|千代|土居|長曾|名嘉|仲宗|西川|野々|浜田|日比|保坂"
    r"|万代|美濃|武者|茂呂|矢野|山之|夕部|吉良|和田|若井).$"
)
_GIVEN_END = frozenset(
    "郎朗子美雄男夫一二三彦介助也哉樹輝恵江代香奈人司明弘博之行幸隆史治志太斗真平吾作次造蔵吉央希"
    "紀里菜花実音乃穂佳織絵枝衣結莉翔大健誠学透彩京玲洋茂勝進稔豊清修仁孝義信光正和浩章康裕亮豪誉"
    "努剛毅猛勇聡敏晃昇昭隆久寛潤淳純薫優悟渉匠"
)
_WORDS = frozenset(
    (
        "工場 園児 富士通 上下 上司 下見 中間 中立 中東 中南米 中部 今後 以下 以上 保守 公平 "
        "内部 前後 北部 南部 東部 西部 古代 土地 在宅 地元 外部 大地 大手 大部 大阪 家内 小口 "
        "小屋 小手 市内 市場 市立 市部 年内 役場 志向 持出 改良 新米 新生 日中 日立 本来 本名 "
        "本部 村内 村立 水中 津波 海上 片方 町内 町立 町中 町村 町屋 白黒 相手 相方 真上 真中 "
        "真下 石垣 神奈川 稲田 立場 立地 立米 糸口 若手 行方 西口 東口 南口 北口 窓口 人口 入口 "
        "出口 戸口 出来 出戸 道中 道内 郡内 郡部 都内 都立 門戸 間口 鹿児島 黒子 一手 一方 一部 "
        "一生 一口 二手 二部 三部 四方 千代田 山手 山地 山間 川下 花見 原子 原本 見本 手本 手足 "
        "水子 水口 水手 岩手 日出 日向 日本 東日本 西日本 北日本 大日本 全日本 南北 東西 東北 "
        "西南 北東 東南 関西 関東 関東地 金持 青葉 青森 若葉 草花 草木 初出 夏場 冬場 秋口 目安 "
        "目上 目下 目立 目方 目地 足場 足元 足下 道場 名場 門出 長野 新城 河川 大河 海岸 湯水 "
        "一丸 一代 初代 三代 二代 千代 土木 市長部 都市部 山間部 平米 永久 久々 町名 地名 川名 "
        "山里 高田馬場 早見 下部 上部 北上 南下 西方 東方 北方 南方 前方 後方 前部 後部 前代 "
        "近代 古米 奥地 宅地 畑地 田畑 原野 平野部 平地 緑地 水田 山林 森林 川原 河原 竹林 松林 "
        "古井 古本 元本 元手 水上 山上 海水 海中 金山 金田一 両方 工夫 設置 一本 日後 両立 味方 "
        "勝手 別々 木立 出向 仲間 割高 末尾 前向 前置 広場 両名 百本 半々 芝居 前月 今月 大根 "
        "大口 小石 高地 下水 下地 下手 上手 田園 水星 金星 木星 土星 土手 土砂 竹馬 竹輪 松葉 "
        "花屋 草地 白米 黒星 新手 古木 古城 長屋 本屋 本土 本堂 本島 平屋 広間 遠足 遠方 遠出 "
        "早口 早出 南米 北米 野生 野鳥 沼地 浜辺 岸辺 岩石 岩場 谷間 成立 増水 豊富 和室 保持 "
        "三月 二月 一月 五月 八月 四月 二重 一足 一見 一堂 一輪 角地 相場 菊花 桑畑 酒場 酒蔵 "
        "飯場 井戸 渡米 玉石 室内 向上 別名 別室 別居 由来 永住 半島 間取 郷土 郷里 枝葉 正月 "
        "我々 神戸 横浜 広島 福岡 鳥取 三重 佐賀"
    ).split()
)


def is_surname(word: str) -> bool:
    """Whether kanji are a surname, alone or with a given name glued to it, as far as they tell."""
    if word in _WORDS or word in _OTHERS:
        return word in _OTHERS
    if len(word) == 1:
        return word in _SINGLE
    if len(word) == 2:
        return word[0] in _FIRST and word[1] in _LAST
    if len(word) == 3 and (_THREE.match(word) or (word[0] in _SINGLE and word[2] in _GIVEN_END)):
        return True
    return (
        2 < len(word) <= 4
        and word[:2] not in _WORDS
        and word[0] in _FIRST
        and word[1] in _LAST
        and word[-1] in _GIVEN_END
    )


def ends_a_given_name(word: str) -> bool:
    """Whether the last letter is one given names end with: 透 and 玲子, but not 総務."""
    return word[-1:] in _GIVEN_END


def may_be_misspelt(word: str) -> bool:
    """Whether kanji end as surnames do, so that they may be one with a slip of the pen: 官坂."""
    return word[-1:] in _LAST and word not in _WORDS and _KANJI.fullmatch(word) is not None
