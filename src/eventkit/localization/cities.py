"""
Cities that people name and that do not stand for their zone in CLDR.

Barcelona is on Madrid's time, Beijing on Shanghai's. A row is the zone and the names in
the languages of the heading; a blank one is as in English. The cities are those where
city networks have members or meet.
"""
# ruff: noqa: E501  a city is a line

from __future__ import annotations

from typing import Dict, Iterator, Mapping, Tuple

__all__ = ["ALIASES", "CITIES", "HOMONYMS", "LANGUAGES"]

LANGUAGES = ("en", "fr", "es", "ca", "pt", "de", "it", "ar", "zh-Hans", "ru")
"""The languages of the columns."""

_TABLE = """
Africa/Cairo|Alexandria|Alexandrie|Alejandría|Alexandria|Alexandria|Alexandria|Alessandria d’Egitto|الإسكندرية|亚历山大|Александрия
Africa/Casablanca|Rabat|||||||الرباط|拉巴特|Рабат
Africa/Casablanca|Marrakesh|Marrakech|Marrakech|Marràqueix|Marraquexe|Marrakesch|Marrakech|مراكش|马拉喀什|Марракеш
Africa/Casablanca|Tangier|Tanger|Tánger|Tànger|Tânger|Tanger|Tangeri|طنجة|丹吉尔|Танжер
Africa/Casablanca|Fez|Fès|Fez|Fes|Fez|Fès|Fès|فاس|非斯|Фес
Africa/Accra|Kumasi|||||||كوماسي|库马西|Кумаси
Africa/Douala|Yaoundé||Yaundé|Yaoundé|Iaundé|Jaunde||ياوندي|雅温得|Яунде
Africa/Johannesburg|Cape Town|Le Cap|Ciudad del Cabo|Ciutat del Cap|Cidade do Cabo|Kapstadt|Città del Capo|كيب تاون|开普敦|Кейптаун
Africa/Johannesburg|Durban|||||||ديربان|德班|Дурбан
Africa/Johannesburg|Pretoria||||Pretória|||بريتوريا|比勒陀利亚|Претория
Africa/Lagos|Abuja||Abuya||||||阿布贾|Абуджа
America/Argentina/Cordoba|Rosario|||||||روساريو|罗萨里奥|Росарио
America/Bogota|Medellín|||||||ميديلين|麦德林|Медельин
America/Bogota|Cali|||||||كالي|卡利|Кали
America/Bogota|Barranquilla|||||||بارانكيا|巴兰基亚|Барранкилья
America/Chicago|Houston|||||||هيوستن|休斯敦|Хьюстон
America/Chicago|Dallas|||||||دالاس|达拉斯|Даллас
America/Chicago|Austin|||||||أوستن|奥斯汀|Остин
America/Guayaquil|Quito|||||||كيتو|基多|Кито
America/Los_Angeles|San Francisco|||||||سان فرانسيسكو|旧金山|Сан-Франциско
America/Los_Angeles|San Diego|||||||سان دييغو|圣迭戈|Сан-Диего
America/Los_Angeles|Seattle|||||||سياتل|西雅图|Сиэтл
America/Mexico_City|Guadalajara|||||||غوادالاخارا|瓜达拉哈拉|Гвадалахара
America/Mexico_City|Puebla|||||||بويبلا|普埃布拉|Пуэбла
America/New_York|Washington||||||||华盛顿|Вашингтон
America/New_York|Boston|||||||بوسطن|波士顿|Бостон
America/New_York|Philadelphia|Philadelphie|Filadelfia|Filadèlfia|Filadélfia||Filadelfia|فيلادلفيا|费城|Филадельфия
America/New_York|Atlanta|||||||أتلانتا|亚特兰大|Атланта
America/New_York|Miami|||||||ميامي|迈阿密|Майами
America/Santiago|Valparaíso||||||||瓦尔帕莱索|Вальпараисо
America/Sao_Paulo|Rio de Janeiro||Río de Janeiro||||||里约热内卢|Рио-де-Жанейро
America/Sao_Paulo|Brasília|Brasilia|Brasilia|Brasília|Brasília|Brasília|Brasilia|برازيليا|巴西利亚|Бразилиа
America/Sao_Paulo|Belo Horizonte|||||||بيلو هوريزونتي|贝洛奥里藏特|Белу-Оризонти
America/Sao_Paulo|Porto Alegre|||||||بورتو أليغري|阿雷格里港|Порту-Алегри
America/Sao_Paulo|Curitiba|||||||كوريتيبا|库里蒂巴|Куритиба
America/Toronto|Montreal|Montréal|||||||蒙特利尔|Монреаль
America/Toronto|Ottawa|||||||أوتاوا|渥太华|Оттава
America/Toronto|Quebec City|Québec|Quebec|Quebec|Quebec|Québec|Québec|كيبك|魁北克市|Квебек
Asia/Dubai|Abu Dhabi|Abou Dabi|Abu Dabi|Abu Dhabi|Abu Dhabi|Abu Dhabi|Abu Dhabi|أبو ظبي|阿布扎比|Абу-Даби
Asia/Ho_Chi_Minh|Hanoi|Hanoï|Hanói|Hanoi|Hanói|||هانوي|河内|Ханой
Asia/Hebron|Ramallah|||||||رام الله|拉姆安拉|Рамалла
Asia/Jakarta|Bandung|||||||باندونغ|万隆|Бандунг
Asia/Jakarta|Surabaya|||||||سورابايا|泗水|Сурабая
Asia/Jerusalem|Tel Aviv|Tel-Aviv||||||تل أبيب|特拉维夫|Тель-Авив
Asia/Karachi|Lahore|||||||لاهور|拉合尔|Лахор
Asia/Kolkata|New Delhi||Nueva Delhi|Nova Delhi|Nova Delhi|Neu-Delhi|Nuova Delhi|نيودلهي|新德里|Нью-Дели
Asia/Kolkata|Mumbai|||||||مومباي|孟买|Мумбаи
Asia/Kolkata|Bengaluru|Bangalore|Bangalore|Bangalore|Bangalore|Bangalore|Bangalore|بنغالور|班加罗尔|Бангалор
Asia/Kolkata|Chennai|||||||تشيناي|金奈|Ченнаи
Asia/Manila|Cebu|||||||سيبو|宿务|Себу
Asia/Seoul|Busan|||||||بوسان|釜山|Пусан
Asia/Seoul|Incheon|||||||إنتشون|仁川|Инчхон
Asia/Shanghai|Beijing|Pékin|Pekín|Pequín|Pequim|Peking|Pechino|بكين|北京|Пекин
Asia/Shanghai|Guangzhou|Canton|Cantón|Guangzhou|Cantão|Guangzhou|Canton|غوانغتشو|广州|Гуанчжоу
Asia/Shanghai|Shenzhen|||||||شنجن|深圳|Шэньчжэнь
Asia/Shanghai|Wuhan|||||||ووهان|武汉|Ухань
Asia/Shanghai|Chengdu|||||||تشنغدو|成都|Чэнду
Asia/Shanghai|Hangzhou|||||||هانغتشو|杭州|Ханчжоу
Asia/Shanghai|Xi’an|||||||شيان|西安|Сиань
Asia/Tehran|Mashhad|||||||مشهد|马什哈德|Мешхед
Asia/Tokyo|Osaka||||Osaca|||أوساكا|大阪|Осака
Asia/Tokyo|Kyoto||Kioto|Kyoto|Quioto|Kyōto|Kyoto|كيوتو|京都|Киото
Asia/Tokyo|Yokohama|||||||يوكوهاما|横滨|Иокогама
Australia/Sydney|Canberra|||||||كانبرا|堪培拉|Канберра
Europe/Amsterdam|Rotterdam||Róterdam|Rotterdam|Roterdão|||روتردام|鹿特丹|Роттердам
Europe/Amsterdam|The Hague|La Haye|La Haya|L’Haia|Haia|Den Haag|L’Aia|لاهاي|海牙|Гаага
Europe/Athens|Thessaloniki|Thessalonique|Tesalónica|Tessalònica|Salónica|Thessaloniki|Salonicco|سالونيك|塞萨洛尼基|Салоники
Europe/Berlin|Cologne||Colonia|Colònia|Colónia|Köln|Colonia|كولونيا|科隆|Кёльн
Europe/Berlin|Frankfurt|Francfort|Fráncfort|Frankfurt|Frankfurt|Frankfurt|Francoforte|فرانكفورت|法兰克福|Франкфурт
Europe/Berlin|Hamburg|Hambourg|Hamburgo|Hamburg|Hamburgo|Hamburg|Amburgo|هامبورغ|汉堡|Гамбург
Europe/Berlin|Leipzig|||||||لايبزيغ|莱比锡|Лейпциг
Europe/Berlin|Munich|Munich|Múnich|Munic|Munique|München|Monaco di Baviera|ميونخ|慕尼黑|Мюнхен
Europe/Berlin|Stuttgart|||||||شتوتغارت|斯图加特|Штутгарт
Europe/Brussels|Antwerp|Anvers|Amberes|Anvers|Antuérpia|Antwerpen|Anversa|أنتويرب|安特卫普|Антверпен
Europe/Brussels|Ghent|Gand|Gante|Gant|Gante|Gent|Gand|غنت|根特|Гент
Europe/Brussels|Liège||Lieja|Lieja||Lüttich|Liegi|لييج|列日|Льеж
Europe/Istanbul|Ankara||||Ancara|||أنقرة|安卡拉|Анкара
Europe/Istanbul|İzmir|Izmir|Esmirna|Esmirna|Esmirna|Izmir|Smirne|إزمير|伊兹密尔|Измир
Europe/Lisbon|Porto||Oporto|Porto||||بورتو|波尔图|Порту
Europe/London|Edinburgh|Édimbourg|Edimburgo|Edimburg|Edimburgo|Edinburgh|Edimburgo|إدنبرة|爱丁堡|Эдинбург
Europe/London|Glasgow|||||||غلاسكو|格拉斯哥|Глазго
Europe/London|Manchester|||||||مانشستر|曼彻斯特|Манчестер
Europe/Madrid|Barcelona|Barcelone||||||برشلونة|巴塞罗那|Барселона
Europe/Madrid|Bilbao|||||||بلباو|毕尔巴鄂|Бильбао
Europe/Madrid|Málaga|Malaga|Málaga|Màlaga|Málaga|Málaga|Malaga|مالقة|马拉加|Малага
Europe/Madrid|Seville|Séville|Sevilla|Sevilla|Sevilha|Sevilla|Siviglia|إشبيلية|塞维利亚|Севилья
Europe/Madrid|Zaragoza|Saragosse|Zaragoza|Saragossa|Saragoça|Saragossa|Saragozza|سرقسطة|萨拉戈萨|Сарагоса
Europe/Moscow|Saint Petersburg|Saint-Pétersbourg|San Petersburgo|Sant Petersburg|São Petersburgo|Sankt Petersburg|San Pietroburgo|سانت بطرسبرغ|圣彼得堡|Санкт-Петербург
Europe/Moscow|Kazan|||Kazan|Cazã|Kasan|Kazan’|قازان|喀山|Казань
Europe/Kyiv|Lviv||Leópolis|Lviv||Lwiw|Leopoli|لفيف|利沃夫|Львов
Europe/Paris|Bordeaux||Burdeos|Bordeus|Bordéus|||بوردو|波尔多|Бордо
Europe/Paris|Lille||Lila||||||里尔|Лилль
Europe/Paris|Lyon||Lyon|Lió|Lyon||Lione|ليون|里昂|Лион
Europe/Paris|Marseille||Marsella|Marsella|Marselha||Marsiglia|مرسيليا|马赛|Марсель
Europe/Paris|Nantes|||||||نانت|南特|Нант
Europe/Paris|Strasbourg||Estrasburgo|Estrasburg|Estrasburgo|Straßburg|Strasburgo|ستراسبورغ|斯特拉斯堡|Страсбург
Europe/Paris|Toulouse|||Tolosa|||Tolosa|تولوز|图卢兹|Тулуза
Europe/Rome|Bologna|Bologne|Bolonia|Bolonya|Bolonha|||بولونيا|博洛尼亚|Болонья
Europe/Rome|Florence||Florencia|Florència|Florença|Florenz|Firenze|فلورنسا|佛罗伦萨|Флоренция
Europe/Rome|Milan||Milán|Milà|Milão|Mailand|Milano|ميلانو|米兰|Милан
Europe/Rome|Naples||Nápoles|Nàpols|Nápoles|Neapel|Napoli|نابولي|那不勒斯|Неаполь
Europe/Rome|Turin||Turín|Torí|Turim||Torino|تورينو|都灵|Турин
Europe/Warsaw|Kraków|Cracovie|Cracovia|Cracòvia|Cracóvia|Krakau|Cracovia|كراكوف|克拉科夫|Краков
Europe/Zurich|Bern|Berne|Berna|Berna|Berna||Berna|برن|伯尔尼|Берн
Europe/Zurich|Geneva|Genève|Ginebra|Ginebra|Genebra|Genf|Ginevra|جنيف|日内瓦|Женева
Europe/Zurich|Lausanne||Lausana|Lausana|||Losanna|لوزان|洛桑|Лозанна
Pacific/Auckland|Wellington|||||||ويلينغتون|惠灵顿|Веллингтон
"""

ALIASES: Mapping[str, str] = {
    "CDMX": "America/Mexico_City",
    "Ciudad de Mexico DF": "America/Mexico_City",
    "Mexico": "America/Mexico_City",
    "México DF": "America/Mexico_City",
    "Mexiko": "America/Mexico_City",
    "Mèxic": "America/Mexico_City",
    "Messico": "America/Mexico_City",
    "Мексико": "America/Mexico_City",
    "Delhi": "Asia/Kolkata",
    "Kiev": "Europe/Kyiv",
    "NYC": "America/New_York",
    "New York City": "America/New_York",
    "Washington DC": "America/New_York",
    "Saigon": "Asia/Ho_Chi_Minh",
    "纽约市": "America/New_York",
}
"""Other names of cities that stand for their zone."""

HOMONYMS: Mapping[str, Tuple[str, ...]] = {
    "Birmingham": ("Europe/London", "America/Chicago"),
    "Cartagena": ("America/Bogota", "Europe/Madrid"),
    "Córdoba": ("America/Argentina/Cordoba", "Europe/Madrid"),
    "Cuenca": ("America/Guayaquil", "Europe/Madrid"),
    # In Spanish, the country is another.
    "Granada": ("Europe/Madrid", "America/Managua", "America/Grenada"),
    "Hyderabad": ("Asia/Kolkata", "Asia/Karachi"),
    "León": ("Europe/Madrid", "America/Mexico_City", "America/Managua"),
    "Mérida": ("America/Merida", "Europe/Madrid", "America/Caracas"),
    # In French, the country is another.
    "Salvador": ("America/Bahia", "America/El_Salvador"),
    "San José": ("America/Costa_Rica", "America/Los_Angeles"),
    "San Juan": ("America/Puerto_Rico", "America/Argentina/San_Juan"),
    "Santarém": ("America/Santarem", "Europe/Lisbon"),
    "Trujillo": ("America/Lima", "Europe/Madrid"),
    "Valencia": ("Europe/Madrid", "America/Caracas"),
    "Valence": ("Europe/Paris", "Europe/Madrid"),
}
"""Cities of one name on different times, none of which is meant by most people."""


def _rows() -> Iterator[Tuple[str, Tuple[str, Dict[str, str]]]]:
    for row in _TABLE.strip().splitlines():
        zone, english, *others = row.split("|")
        names = [english, *(name or english for name in others)]
        yield english, (zone, dict(zip(LANGUAGES, names)))


CITIES: Mapping[str, Tuple[str, Mapping[str, str]]] = dict(_rows())
"""The zone and the names of each city, by its English name."""
