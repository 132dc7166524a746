#pragma once
/// The words that invented people and notes are made of. Each list is separated by spaces; "Łukasz=lukasz"
/// gives the spelling in plain Latin letters, for the address, where it is not the word itself in lower case.
#include <array>
#include <string_view>

namespace goodturn::bench {

/// How the people of one region are named: `families` are made of a beginning and an end, written together.
struct Naming {
    unsigned share; ///< of all people, in percent
    std::string_view given;
    std::string_view family_beginnings;
    std::string_view family_ends;
    bool family_first;        ///< 王小明, 佐藤恵
    std::string_view between; ///< between given and family name
};

constexpr std::array<Naming, 11> namings{{
    {30,
     "Amy Ben Clara Daniel Ella Frank Grace Harry Isla Jack Kate Liam Mary Nora Oscar Paula Quentin Ruth "
     "Sean Tess "
     "Una Victor Wendy Xander Yvonne Adam Beth Colin Diana Edwin Fay George Hazel Ian June Karl Lucy Mark "
     "Nell Owen",
     "Ash Black Brad Carl Dun East Fair Green Hart Hol Kings Lang Mar New North Oak Pem Red Ridge Rock Sax "
     "Shel Stan "
     "Thorn Under Wake West Whit Wood York",
     "borne bridge brook bury by combe cote croft dale den down field ford gate ham hurst land ley lock man "
     "mere more "
     "ridge shaw stead ton ward well wick worth",
     false, " "},
    {14,
     "Jürgen=juergen Anke Björn=bjoern Käthe=kaethe Søren=soren Åsa=asa Jörg=joerg Göran=goran Lars Ingrid "
     "Ulf Heike "
     "Anneliese Holger Sigrid Torsten Maja Frauke Henrik Gudrun Ólafur=olafur Þóra=thora Zoë=zoe Renée=renee",
     "Müll=muell Schäf=schaef Krüg=krueg Berg Lind Sand Holm Grün=gruen Weiß=weiss Kö=koe Bäck=baeck Hoff "
     "Brandt Lauter "
     "Stein Wester Nord Söder=soder Ek Ny",
     "er mann bach berg ström=strom quist dahl hof meier feld stad holt", false, " "},
    {10,
     "Łukasz=lukasz Zofia Paweł=pawel Agnieszka Jiří=jiri Božena=bozena István=istvan Márta=marta "
     "Grażyna=grazyna "
     "Wojciech Dorota Radek Šárka=sarka Tomáš=tomas Zsuzsa Ágnes=agnes Krzysztof Małgorzata=malgorzata "
     "Ondřej=ondrej Ewa",
     "Wiśn=wisn Kowal Nov Dąbr=dabr Ziel Szym Woźn=wozn Krá=kra Hor Jank Mazur Pawl Rut Sob Zaj",
     "iewski owski ak ik icki arz ovský=ovsky ek ec any ula", false, " "},
    {14,
     "José=jose María=maria Tomás=tomas Inês=ines João=joao Lucía=lucia Núria=nuria Raúl=raul Chloé=chloe "
     "François=francois "
     "Émile=emile Giulia Matteo Sofia Diego Carmen Luís=luis Beatriz Andrés=andres Noémie=noemie "
     "Benoît=benoit Aurélie=aurelie "
     "Paolo Chiara",
     "Mart Fern Gonç=gonc Rodr Dom Ped Álv=alv Lef Dub Mor Bian Ross Gar Lóp=lop Pér=per Car Sal Mont Bell "
     "Font",
     "ínez=inez ández=andez alves ígues=igues ingues rosa arez èvre=evre ois eau etti i cía=cia es ez valho "
     "das aigne "
     "ini aine",
     false, " "},
    {8,
     "Иван=ivan Ирина=irina Сергей=sergey Ольга=olga Дмитрий=dmitriy Наталья=natalya Алексей=aleksey "
     "Марина=marina "
     "Павел=pavel Светлана=svetlana Олена=olena Тарас=taras Борис=boris Людмила=lyudmila Фёдор=fyodor "
     "Вера=vera",
     "Петр=petr Сокол=sokol Кузнец=kuznets Морозн=morozn Волк=volk Лебедь=lebed Козл=kozl Нович=novich "
     "Павл=pavl Федот=fedot "
     "Орл=orl Беля=belya Гус=gus Зайц=zayts",
     "ов=ov енко=enko ский=skiy евич=evich ук=uk ин=in", false, " "},
    {3,
     "Ελένη=eleni Γιώργος=giorgos Μαρία=maria Νίκος=nikos Κώστας=kostas Σοφία=sofia Δημήτρης=dimitris "
     "Άννα=anna",
     "Παπαδ=papad Γεωργ=georg Νικολ=nikol Δημητρ=dimitr Αθανασ=athanas Κωνσταντ=konstant Ιωάνν=ioann",
     "όπουλος=opoulos ίου=iou ιάδης=iadis άκης=akis ίδης=idis", false, " "},
    {7,
     "小明=xiaoming 丽=li 伟=wei 芳=fang 秀英=xiuying 强=qiang 静=jing 磊=lei 军=jun 洋=yang 艳=yan 杰=jie "
     "娟=juan 涛=tao 明=ming "
     "超=chao 霞=xia 平=ping 刚=gang 桂英=guiying 文=wen 辉=hui 玲=ling 建国=jianguo",
     "王=wang 李=li 张=zhang 刘=liu 陈=chen 杨=yang 黄=huang 赵=zhao 吴=wu 周=zhou 徐=xu 孙=sun 马=ma 朱=zhu "
     "胡=hu 林=lin 郭=guo "
     "何=he 高=gao 罗=luo",
     "", true, ""},
    {4,
     "恵=megumi 太郎=taro 花子=hanako 健=ken 美咲=misaki 翔=sho さくら=sakura 陽子=yoko 大輔=daisuke "
     "直樹=naoki 由美=yumi 誠=makoto",
     "佐=sa 鈴=suzu 高=taka 田=ta 渡=wata 山=yama 中=naka 小=ko 加=ka 松=matsu 石=ishi",
     "藤=to 木=ki 橋=hashi 村=mura 田=da 野=no 川=kawa 本=moto 島=shima", true, " "},
    {3,
     "민준=minjun 서연=seoyeon 지훈=jihun 수빈=subin 예진=yejin 현우=hyeonu 하은=haeun 도윤=doyun 유진=yujin "
     "성민=seongmin",
     "김=kim 이=lee 박=park 최=choi 정=jeong 강=kang 조=cho 윤=yoon 장=jang 임=lim", "", true, ""},
    {5,
     "نادية=nadia أحمد=ahmad ليلى=layla محمد=mohammad يوسف=yusuf فاطمة=fatima عمر=omar سارة=sara خالد=khalid "
     "نور=nour كريم=karim "
     "هدى=huda",
     "حداد=haddad منصور=mansour خوري=khoury سليم=salim نجار=najjar بشير=bashir حمدان=hamdan عيسى=issa "
     "صباغ=sabbagh درويش=darwish",
     "", false, " "},
    {2, "अंजली=anjali राज=raj प्रिया=priya अमित=amit सुनीता=sunita विजय=vijay मीरा=meera रोहन=rohan",
     "देश=desh कुल=kul जो=jo शर्=shar पा=pa गुप्=gup", "पांडे=pande कर्णी=karni शी=shi मा=ma टिल=til ता=ta", false,
     " "},
}};

constexpr std::string_view firms = "Lantern Kestrel Harbour Bluegate Saltpan Basalt Orbit Paper-Crane "
                                   "Old-Beams Fieldnotes Riverbend Tramworks Granskog "
                                   "Meridian Quai-Sud Northlight Copper-Kettle Tidewater Juniper Slate "
                                   "Foxglove Millrace Sundial Whitethorn Larkspur";
constexpr std::string_view firm_ends =
    "Data Freight Clinic Health Architects Games Maps Press Timber Radio School Works Foods Energy";
constexpr std::string_view titles = "Engineer Editor Nurse Architect Teacher Forester Producer Analyst Chef "
                                    "Translator Carpenter Designer Director Researcher "
                                    "Librarian Accountant Physiotherapist Programmer Photographer Gardener";
constexpr std::string_view tags =
    "friends work climbing music books neighbours school family running choir forestry houses";
constexpr std::string_view towns =
    "Leeds Porto Gdańsk Lyon Uppsala Graz Galway Utrecht Bergen Turin Girona Brno Kyoto Busan Taipei";

/// What a need, a gift or a note is about.
constexpr std::string_view subjects = "flat dentist landlord contract invoice tax visa school nursery violin "
                                      "piano choir garden roof damp boiler bicycle knee "
                                      "running marathon database backup pager deadline hiring interview "
                                      "salary mentor manager conference talk slides grant thesis "
                                      "novel translation publisher illustration podcast website newsletter "
                                      "shop bakery café van removal mortgage pension insurance "
                                      "lawyer accountant childcare grandmother dementia physiotherapist "
                                      "sleep burnout sabbatical emigration language German Spanish "
                                      "exam university apprenticeship workshop sewing pottery photography "
                                      "camera film editing sound studio rehearsal venue caterer "
                                      "wedding funeral puppy vet allergy vegetarian cooking bread compost "
                                      "bees orchard heating solar battery charger carpool train "
                                      "hostel hiking climbing kayak map forest river coast volunteering "
                                      "charity fundraising election parish museum archive library "
                                      "spreadsheet statistics survey chemistry laboratory patent startup "
                                      "freelance coaching presentation negotiation onboarding";

/// "{s}" a subject, "{t}" a town, "{n}" the given name, "{d}" a day of the month, "{w}" a weekday.
constexpr std::array<std::string_view, 14> small_talk{{
    "Long walk, talked about birds mostly.",
    "quick coffee, all well",
    "Ran into {n} at the station. Laughed about the old office.",
    "Nothing much, good to hear the voice.",
    "Lunch in {t}. We agreed to do it more often.",
    "{n} told me about the {s} at length, I mostly listened.",
    "Phone call from the train, bad line.",
    "Back from {t}, brown and rested.",
    "We talked about the {s} again. I know more about it now than I ever wished to.",
    "Old photographs. Two hours went by.",
    "{n} in a hurry, five minutes on the stairs.",
    "Cake. Then more cake.",
    "Congratulated on the {s}.",
    "The talk on {s} was good; stayed for the questions.",
}};
constexpr std::array<std::string_view, 14> needs{{
    "{n} is looking for a {s} in {t}.",
    "Struggling with the {s}, third month now.",
    "needs help with {s} and {s}??",
    "Can't find anyone who knows about {s}.",
    "{n} asked whether I know someone for the {s}.",
    "Would love to learn more about {s}.",
    "Worried about the {s}, sleeps badly.",
    "Her brother is looking for work, something with {s}.",
    "The {s} fell through and they have to start again.",
    "Could use a second pair of eyes on the {s}.",
    "{n} wants to try {s} and does not know where to begin.",
    "They are stuck with the {s} in {t}.",
    "His son has trouble with {s}.",
    "Thinking of going into {s}, asked how others did it.",
}};
constexpr std::array<std::string_view, 6> promises{{
    "I'll send over the article on {s}.",
    "Promised to introduce {n} to my neighbour who does {s}.",
    "Told {n} I'd call back on {w}.",
    "I said I would look at the {s} by {w}.",
    "I owe {n} a book.",
    "Will send the notes on {s} tomorrow.",
}};
constexpr std::array<std::string_view, 8> news{{
    "New job at a {s} firm, starts on the {d}.",
    "Interview on the {d}.",
    "Moving to {t} in spring.",
    "No longer looking for a {s}, found one at last.",
    "Her exam is on {w}.",
    "The {s} is finished.",
    "They had a daughter in March.",
    "Surgery on the {d}, nothing grave.",
}};
constexpr std::array<std::string_view, 5> gift_titles{{
    "How we got {s} right",
    "A guide to {s} and {s}",
    "Reading about {s}",
    "Someone in {t} who knows {s}",
    "An hour for your {s}",
}};
constexpr std::array<std::string_view, 6> gift_texts{{
    "We had trouble with {s} for a year; what helped in the end was {s} and patience.",
    "Short, plain, and good on {s}. Has a chapter on {s} in {t}.",
    "Knows everything about {s}, likes to be asked about {s}.",
    "I can look at your {s} and say what I would do; I did the same for {s}.",
    "Start with the {s}, leave the {s} for later.",
    "Learned the hard way with {s} in {t}.",
}};
constexpr std::string_view weekdays = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday";

} // namespace goodturn::bench
