#include "intake/monica/elements.hpp"

#include "base/counted_characters.hpp"

#include <fmt/format.h>

namespace goodturn::intake::monica {

namespace {

/// What an element looks like whose list came without a name before it.
std::string type_by_content(const Json& value) {
    const auto properties = value.find("properties");
    if (properties == value.end() || !properties->is_object()) return {};
    if (properties->contains("first_name")) return "contact";
    if (properties->contains("contact_is")) return "relationship";
    if (properties->contains("summary")) return "activity";
    if (properties->contains("dataUrl"))
        return properties->value("mime_type", std::string()).starts_with("image/") ? "photo" : "document";
    return {};
}

/// Follows the nesting, and builds what lies at account.data[].values[], account.instance.NAME[] and
/// account.properties.NAME[].
class Handler : public nlohmann::json_sax<Json> {
  public:
    Handler(const long& line, const std::function<bool(std::string_view)>& wanted,
            const std::function<bool(Element)>& take)
        : line_(line), wanted_(wanted), take_(take) {}

    bool null() override { return value(nullptr); }
    bool boolean(bool each) override { return value(each); }
    bool number_integer(number_integer_t each) override { return value(each); }
    bool number_unsigned(number_unsigned_t each) override { return value(each); }
    bool number_float(number_float_t each, const string_t&) override { return value(each); }
    bool string(string_t& each) override {
        if (skipping_ == 0 && building_.empty() && at_type()) type_ = singular(each);
        return value(std::move(each));
    }
    bool binary(binary_t&) override { return true; }
    bool key(string_t& each) override {
        if (skipping_ > 0) return true;
        if (!building_.empty())
            keys_.back() = std::move(each);
        else if (!path_.empty())
            path_.back() = std::move(each);
        return true;
    }
    bool start_object(std::size_t) override { return start(Json::object()); }
    bool start_array(std::size_t) override { return start(Json::array()); }
    bool end_object() override { return end(); }
    bool end_array() override { return end(); }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
        is_broken = true;
        return false;
    }

    bool is_broken = false;

  private:
    /// path_ holds the key or "[]" of each open container.
    bool at(std::size_t depth, std::string_view a, std::string_view b) const {
        return path_.size() == depth && path_[0] == a && path_[1] == b;
    }
    bool at_type() const { return at(4, "account", "data") && path_[3] == "type"; }
    /// Whether a value that begins here is an element.
    bool is_element() const {
        if (at(5, "account", "data")) return path_[3] == "values" && path_[4] == "[]";
        return (at(4, "account", "instance") || at(4, "account", "properties")) && path_[3] == "[]";
    }
    std::string type_here() const { return path_.size() == 5 ? type_ : path_[2]; }

    bool start(Json container) {
        if (skipping_ > 0) {
            ++skipping_;
            return true;
        }
        if (!building_.empty()) {
            Json* const inside = put(std::move(container));
            building_.push_back(inside);
            keys_.emplace_back();
            return true;
        }
        if (is_element()) {
            const std::string type = type_here();
            if (!type.empty() && !wanted_(type)) {
                skipping_ = 1;
                return true;
            }
            element_ = {type, std::move(container), line_};
            building_.push_back(&element_.value);
            keys_.emplace_back();
            return true;
        }
        if (at(3, "account", "data")) type_.clear(); // the next list
        path_.emplace_back(container.is_array() ? "[]" : "");
        return true;
    }

    Json* put(Json value) {
        Json& parent = *building_.back();
        if (parent.is_array()) {
            parent.push_back(std::move(value));
            return &parent.back();
        }
        Json& place = parent[keys_.back()];
        place = std::move(value);
        return &place;
    }

    template <class T>
    bool value(T&& each) {
        if (skipping_ == 0 && !building_.empty()) put(Json(std::forward<T>(each)));
        return true;
    }

    bool end() {
        if (skipping_ > 0) {
            --skipping_;
            return true;
        }
        if (building_.empty()) {
            path_.pop_back();
            return true;
        }
        building_.pop_back();
        keys_.pop_back();
        if (!building_.empty()) return true;
        if (element_.type.empty()) element_.type = type_by_content(element_.value);
        if (element_.type.empty() || !wanted_(element_.type)) return true;
        return take_(std::move(element_));
    }

    const long& line_;
    const std::function<bool(std::string_view)>& wanted_;
    const std::function<bool(Element)>& take_;
    std::vector<std::string> path_;
    std::string type_;
    std::size_t skipping_ = 0; ///< containers that are open and passed over
    Element element_;
    std::vector<Json*> building_; ///< containers of the element that are open
    std::vector<std::string> keys_;
};

} // namespace

std::string singular(std::string_view type) {
    if (type.ends_with("ies")) return std::string(type.substr(0, type.size() - 3)) + "y";
    if (type.ends_with("sses")) return std::string(type.substr(0, type.size() - 2));
    if (type.ends_with('s') && !type.ends_with("ss")) return std::string(type.substr(0, type.size() - 1));
    return std::string(type);
}

Result<void> for_each_element(std::istream& in, const std::string& file_name,
                              const std::function<bool(std::string_view type)>& wanted,
                              const std::function<bool(Element)>& take) {
    in.clear();
    in.seekg(0);
    if (!in)
        return failed(fmt::format("{} can only be read once", file_name),
                      "Save it as a file, and import that.");
    long line = 1;
    Handler handler(line, wanted, take);
    Json::sax_parse(CountedCharacters(in, line), CountedCharacters(), &handler);
    if (!handler.is_broken) return {};
    Error error;
    error.problem = Problem::invalid;
    error.file = file_name;
    error.line = line;
    error.message = "the export is damaged or cut off here; what stands before it came in";
    error.advice = "Export it again from Monica.";
    return std::unexpected(std::move(error));
}

} // namespace goodturn::intake::monica
