#include "intake/csv/column_words.hpp"

#include <array>

namespace goodturn::intake::csv {

namespace {

using enum Meaning;

constexpr std::array whole{
    Synonyms{full_name, "",
             "name fullname displayname contactname contactfullname formattedname personname completename "
             "commonname "
             "anzeigename vollstandigername vollername kontaktname nomcomplet nomaffiche nombrecompleto "
             "nombreparamostrar nomecompleto nomevisualizzato volledigenaam weergavenaam naam namn "
             "visningsnamn navn "
             "полноеимя фио отображаемоеимя 氏名 名前 姓名 表示名 이름"},
    Synonyms{
        given, "",
        "firstname givenname given first forename fname vorname prenom nombre nome voornaam fornamn fornavn "
        "etunimi imie имя 名 名字"},
    Synonyms{additional, "",
             "middlename additionalname additionalnames secondname middle mname 2vorname zweitervorname "
             "weiterevornamen deuxiemeprenom autresprenoms segundonombre secondonome tussenvoegsel отчество"},
    Synonyms{family, "",
             "lastname familyname surname family last lname nachname familienname nom nomdefamille apellidos "
             "apellido "
             "cognome achternaam sobrenome apelido efternamn etternavn efternavn sukunimi nazwisko фамилия "
             "姓 姓氏"},
    Synonyms{
        prefix, "",
        "nameprefix prefix honorific honorificprefix salutation anrede civilite tratamiento namenszusatz"},
    Synonyms{suffix, "", "suffix namesuffix honorificsuffix suffixe sufijo namenssuffix"},
    Synonyms{nickname, "",
             "nickname nick spitzname rufname kurzname surnom apodo alias preferredname callname knownas "
             "soprannome "
             "roepnaam smeknamn прозвище псевдоним"},
    Synonyms{maiden, "", "maidenname birthname geburtsname nomdejeunefille apellidodesoltera"},
    Synonyms{phonetic_full, "", "yominame phoneticname ふりがな よみがな"},
    Synonyms{phonetic_given, "",
             "phoneticfirstname phoneticgivenname givennameyomi givenyomi firstnamephonetic 名よみ"},
    Synonyms{phonetic_additional, "", "phoneticmiddlename additionalnameyomi"},
    Synonyms{phonetic_family, "",
             "phoneticlastname phoneticfamilyname familynameyomi surnameyomi lastnamephonetic 姓よみ"},
    Synonyms{file_as, "", "fileas speichernunter"},
    Synonyms{more_names, "", "morenames"},
    Synonyms{email, "",
             "primaryemail secondaryemail contactemail emailprimary emailsecondary primareemailadresse "
             "sekundareemailadresse 1email 2email principalemail"},
    Synonyms{phone, "main", "primaryphone mainphone haupttelefon hauptnummer primarestelefon"},
    Synonyms{phone, "company", "companymainphone firmatelefon telefonfirma hauptanschlussfirma"},
    Synonyms{phone, "car", "carphone autotelefon"},
    Synonyms{phone, "callback", "callback ruckruf ruckmeldung"},
    Synonyms{phone, "radio", "radiophone funkruf mobilfunk"},
    Synonyms{phone, "telex", "telex"},
    Synonyms{phone, "isdn", "isdn"},
    Synonyms{phone, "tty", "ttytddphone ttytdd texttelefon"},
    Synonyms{phone, "assistant", "assistantsphone assistantphone telefonassistent"},
    Synonyms{phone, "video", "phonevideo videophone"},
    Synonyms{phone, "", "contactphone phonenumbers"},
    Synonyms{
        linkedin_url, "linkedin",
        "linkedin linkedinurl linkedinprofile linkedinprofileurl linkedinlink linkedinaddress profileurl "
        "linkedinpublicprofile"},
    Synonyms{url, "blog", "websiteblog blog"},
    Synonyms{url, "home page", "websitehomepage"},
    Synonyms{url, "profile", "websiteprofile"},
    Synonyms{handle, "",
             "screenname messengername imaddress im chat instantmessenger instantmessagehandles imadresse"},
    Synonyms{address_whole, "", "location place wohnadresse"},
    Synonyms{
        organization, "",
        "company companyname organization organisation organizationname organisationname org employer "
        "currentcompany business companies firm firma firmenname unternehmen arbeitgeber societe entreprise "
        "organisme empresa compania organizacion azienda societa bedrijf organisatie foretag компания "
        "организация 会社 会社名 公司 单位"},
    Synonyms{
        department, "",
        "department abteilung organizationdepartment division departement departamento dipartimento afdeling "
        "отдел 部署 部门"},
    Synonyms{
        title, "",
        "jobtitle position job currentposition jobposition designation organizationtitle headline "
        "arbeitstitel "
        "berufsbezeichnung stellenbezeichnung stelle fonction poste intituleduposte puesto cargo posizione "
        "mansione functie должность 役職 職位 职位 职务"},
    Synonyms{title, "?", "title titel titre titolo"},
    Synonyms{role, "", "role profession occupation rolle beruf metier profesion ruolo"},
    Synonyms{
        birthday, "",
        "birthday birthdate dateofbirth dob bday born geburtstag geburtsdatum geboren anniversaire "
        "datedenaissance naissance fechadenacimiento cumpleanos compleanno datadinascita datadenascimento "
        "verjaardag geboortedatum fodelsedag деньрождения датарождения 誕生日 生年月日 生日 出生日期"},
    Synonyms{birth_year, "", "birthyear yearofbirth geburtsjahr anneedenaissance"},
    Synonyms{birth_month, "", "birthmonth monthofbirth geburtsmonat moisdenaissance"},
    Synonyms{birth_day, "", "dayofbirth jourdenaissance"},
    Synonyms{anniversary, "anniversary", "anniversary weddinganniversary jahrestag hochzeitstag aniversario"},
    Synonyms{anniversary, "name day", "nameday namenstag"},
    Synonyms{relative, "spouse",
             "spouse husband wife ehepartner ehepartnerin ehefrau ehemann conjoint conyuge coniuge"},
    Synonyms{relative, "partner", "partner lebenspartner"},
    Synonyms{relative, "child", "children child kids kinder enfants hijos figli"},
    Synonyms{relative, "manager",
             "manager managersname managername boss vorgesetzter namedesdervorgesetzten responsable"},
    Synonyms{relative, "assistant",
             "assistant assistantsname assistantname nameassistent assistent assistente asistente"},
    Synonyms{relative, "referred by", "referredby referrer empfohlenvon"},
    Synonyms{relative, "mother", "mother mutter"},
    Synonyms{relative, "father", "father vater"},
    Synonyms{
        tags, "",
        "tags tag categories category kategorien kategorie groups group gruppen gruppe categorias categoria "
        "groupes groupe etiquettes grupos gruppi schlagworte stichworter"},
    Synonyms{tag_list, "", "groupmembership labels"},
    Synonyms{
        note, "",
        "notes note notizen notiz comments comment kommentar kommentare bemerkung bemerkungen anmerkung "
        "anmerkungen remarks remark remarques additionalinfo additionalinformation description beschreibung "
        "memo "
        "bio biography about summary details info notas nota observaciones commentaires opmerkingen заметки "
        "メモ 備考 备注"},
    Synonyms{language, "", "language sprache langue idioma lingua preferredlanguage"},
    Synonyms{id, "", "id contactid personid recid uid recordid goodturnid kontaktid customerid entityid"},
    Synonyms{connected_on, "", "connectedon verbundenam"},
    Synonyms{description, "", "describedas"},
    Synonyms{how_met, "", "howmet howwemet metat metthrough"},
    Synonyms{circle, "", "circle"},
    Synonyms{time_zone, "", "timezone"},
    Synonyms{channel, "", "channel preferredchannel"},
    Synonyms{trusted, "", "trusted"},
    Synonyms{leave_in_peace, "", "leaveinpeace"},
    Synonyms{no_introductions, "", "nointroductions"},
    Synonyms{died, "", "died deathdate dateofdeath gestorbenam"},
    Synonyms{dead, "", "dead deceased verstorben"},
    Synonyms{is_organization, "", "isorganization"},
    Synonyms{leap_day, "", "leapday"},
    Synonyms{conversation_kind, "", "kind"},
    Synonyms{conversation_direction, "", "direction"},
    Synonyms{conversation_person, "", "person"},
    Synonyms{conversation_date, "", "date"},
    Synonyms{set_aside, "",
             "action photo initials shortname emailtype emaildisplayname sensitivity priority private "
             "internetfreebusy companyyomi yomicompany sensitivitat prioritat initialen"},
};

constexpr std::array thing_words{
    Synonyms{phone, "",
             "phone phonenumber telephone telephonenumber tel telno telnr telefon telefonnummer telefonnr "
             "telefono "
             "telefone telefoon telefoonnummer numerodetelephone telefonnumber телефон 電話 電話番号 电话 "
             "電話號碼"},
    Synonyms{
        phone, "cell",
        "mobile mobilephone mobilenumber mobilephonenumber mobileno mobil mobiltelefon mobilnummer "
        "mobiltelnr "
        "handy handynummer cell cellphone cellular cellnumber portable gsm movil celular cellulare telmobile "
        "telephonemobile telefonomovil telemovel mobiel natel smartphone мобильныителефон мобильныи 携帯 "
        "携帯電話 "
        "手机 手机号"},
    Synonyms{phone, "fax", "fax faxnumber faxnummer telefax telecopie faxno факс"},
    Synonyms{phone, "pager", "pager pagernumber pagernummer beeper"},
    Synonyms{
        email, "",
        "email emails emailaddress emailaddresses mail mailaddress emailadresse emailadressen adresseemail "
        "adressedemessagerie adressedecourrier courriel correo correoelectronico "
        "direcciondecorreoelectronico "
        "direcciondecorreo emailadres epost epostadress indirizzoemail postaelettronica enderecodeemail "
        "электроннаяпочта почта メール メールアドレス 邮箱 电子邮件 이메일"},
    Synonyms{
        url, "",
        "website webpage web url urls homepage webseite webadresse internetseite siteweb site sites websites "
        "paginaweb pageweb sitioweb sitoweb webaddress personalwebpage"},
    Synonyms{address_whole, "",
             "address fulladdress postaladdress mailingaddress adresse anschrift direccion indirizzo "
             "endereco adres "
             "addresses addressformatted адрес 住所 地址"},
    Synonyms{address_street, "",
             "street streetaddress streetname strasse strassehausnummer rue calle via rua straat улица"},
    Synonyms{address_box, "", "pobox postofficebox postfach addresspobox boitepostale apartado"},
    Synonyms{address_city, "",
             "city town locality suburb ort stadt wohnort ville ciudad citta cidade localidad plaats "
             "woonplaats stad "
             "город 市区町村 城市"},
    Synonyms{address_region, "",
             "state province region stateprovince stateregion county bundesland kanton provincia departement "
             "estado "
             "deppro provincie lan область 都道府県 省"},
    Synonyms{address_code, "",
             "zip zipcode postalcode postcode zippostalcode plz postleitzahl codepostal codigopostal cap cep "
             "postnummer индекс 郵便番号 邮编"},
    Synonyms{address_country, "",
             "country countryregion countrycode land landregion pays paysregion pais paese страна 国 国家"},
};

constexpr std::array place_words{
    Synonyms{
        unknown, "home",
        "home personal private privat private domicile particular casa prive hemma thuis residential house"},
    Synonyms{unknown, "work",
             "work business office company corporate dienstlich geschaftlich geschaft arbeit beruflich firma "
             "bureau "
             "professionnel trabajo lavoro ufficio werk arbete"},
    Synonyms{unknown, "other",
             "other andere weitere weiterer weiteres autre otro otra altro alternate alternative secondary "
             "additional"},
    Synonyms{unknown, "", "primary preferred contact main your current principal hauptsachliche"},
};

constexpr std::array google{
    Synonyms{email_label, "email", "type label"},
    Synonyms{email, "email", "value"},
    Synonyms{phone_label, "phone", "type label"},
    Synonyms{phone, "phone", "value"},
    Synonyms{handle_label, "im", "service"},
    Synonyms{set_aside, "im", "type label"},
    Synonyms{handle, "im", "value"},
    Synonyms{address_label, "address", "type label"},
    Synonyms{address_whole, "address", "formatted"},
    Synonyms{address_street, "address", "street"},
    Synonyms{address_city, "address", "city"},
    Synonyms{address_box, "address", "pobox"},
    Synonyms{address_region, "address", "region"},
    Synonyms{address_code, "address", "postalcode"},
    Synonyms{address_country, "address", "country"},
    Synonyms{address_extended, "address", "extendedaddress"},
    Synonyms{organization, "organization", "name"},
    Synonyms{title, "organization", "title"},
    Synonyms{department, "organization", "department"},
    Synonyms{role, "organization", "jobdescription"},
    Synonyms{set_aside, "organization", "type yominame symbol"},
    Synonyms{relation_label, "relation", "type label"},
    Synonyms{relation, "relation", "value"},
    Synonyms{url_label, "website", "type label"},
    Synonyms{url, "website", "value"},
    Synonyms{event_label, "event", "type label"},
    Synonyms{event, "event", "value"},
};

constexpr std::array service_words{
    Synonyms{handle, "aim", "aim"},
    Synonyms{handle, "icq", "icq"},
    Synonyms{handle, "jabber", "jabber xmpp"},
    Synonyms{handle, "msn", "msn"},
    Synonyms{handle, "skype", "skype skypename skypeid"},
    Synonyms{handle, "yahoo", "yahoo"},
    Synonyms{handle, "qq", "qq"},
    Synonyms{handle, "google talk", "googletalk gtalk"},
    Synonyms{handle, "whatsapp", "whatsapp"},
    Synonyms{handle, "telegram", "telegram"},
    Synonyms{handle, "signal", "signal"},
    Synonyms{handle, "wechat", "wechat weixin 微信"},
    Synonyms{handle, "threema", "threema"},
    Synonyms{handle, "matrix", "matrix"},
    Synonyms{handle, "twitter", "twitter twitterhandle twitterhandles twitterurl"},
    Synonyms{handle, "mastodon", "mastodon"},
    Synonyms{handle, "bluesky", "bluesky"},
    Synonyms{handle, "facebook", "facebook facebookurl facebookprofile"},
    Synonyms{handle, "instagram", "instagram instagramhandle"},
    Synonyms{handle, "github", "github githuburl"},
    Synonyms{handle, "xing", "xing xingprofile"},
};

} // namespace

std::span<const Synonyms> whole_headers() {
    return whole;
}
std::span<const Synonyms> things() {
    return thing_words;
}
std::span<const Synonyms> places() {
    return place_words;
}
std::span<const Synonyms> google_parts() {
    return google;
}
std::span<const Synonyms> services() {
    return service_words;
}

const Synonyms* find_key(std::span<const Synonyms> table, std::string_view key) {
    if (key.empty()) return nullptr;
    for (const Synonyms& entry : table) {
        for (std::size_t at = entry.keys.find(key); at != std::string_view::npos;
             at = entry.keys.find(key, at + 1)) {
            const std::size_t end = at + key.size();
            if ((at == 0 || entry.keys[at - 1] == ' ') &&
                (end == entry.keys.size() || entry.keys[end] == ' '))
                return &entry;
        }
    }
    return nullptr;
}

} // namespace goodturn::intake::csv
