#include "operations/everything_reader.hpp"

#include "base/counted_characters.hpp"
#include "base/text.hpp"
#include "operations/everything_lists.hpp"

#include <fmt/format.h>

namespace goodturn::operations {

namespace {

/// Deeper than anything that is written.
constexpr std::size_t deepest = 32;

/// Listens to the parser: what stands at the top, then lists, then records, each built and handed over.
class Records : public nlohmann::json_sax<Json> {
  public:
    Records(std::istream& in, const UseRecord& use, const long& line) : in_(in), use_(use), line_(line) {}

    std::optional<Error> problem;

    bool null() override { return put(nullptr); }
    bool boolean(bool value) override { return put(value); }
    bool number_integer(number_integer_t value) override { return put(value); }
    bool number_unsigned(number_unsigned_t value) override { return put(value); }
    bool number_float(number_float_t value, const string_t& /*text*/) override { return put(value); }
    bool string(string_t& value) override { return put(std::move(value)); }
    bool binary(binary_t& /*value*/) override { return stop("bytes cannot be read here"); }

    bool start_object(std::size_t /*size*/) override {
        if (!in_file_) return in_file_ = true;
        if (!in_list_) return stop("a list is expected here");
        if (open_.empty()) {
            begins_ = line_;
            record_ = Json::object();
            open_.push_back(&record_);
            return true;
        }
        return open(Json::object());
    }
    bool key(string_t& value) override {
        (open_.empty() ? name_ : key_) = std::move(value);
        return true;
    }
    bool end_object() override {
        if (open_.empty()) return true; // the whole file
        open_.pop_back();
        if (!open_.empty()) return true;
        if (auto used = use_(name_, std::move(record_), begins_); !used) {
            problem = std::move(used).error();
            if (problem->line == 0) problem->line = begins_;
            return false;
        }
        return true;
    }
    bool start_array(std::size_t /*size*/) override {
        if (!in_file_) return stop("this is a list, and not what goodturn export json writes");
        if (!open_.empty()) return open(Json::array());
        if (in_list_) return stop("a record is expected here, and not another list");
        if (find_everything_list(name_) == nullptr)
            return stop(fmt::format("there is no list \"{}\"", name_));
        return in_list_ = true;
    }
    bool end_array() override {
        if (open_.empty())
            in_list_ = false;
        else
            open_.pop_back();
        return true;
    }
    bool parse_error(std::size_t /*position*/, const std::string& last,
                     const nlohmann::json::exception& /*why*/) override {
        if (in_.rdbuf()->sgetc() == std::char_traits<char>::eof())
            return stop("the file is cut off here",
                        "Copy it once more, whole, or write it anew with: goodturn "
                        "export json.");
        std::string near = join_spaces(repair_utf8(last));
        std::erase_if(near, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"'; });
        return stop(near.empty() ? std::string("the file is damaged here")
                                 : fmt::format("the file is damaged here, near: {}", shorten(near, 40)),
                    "Copy it once more, or write it anew with: goodturn export json.");
    }

  private:
    bool stop(std::string message, std::string advice = {}) {
        Error error;
        error.problem = Problem::invalid;
        error.line = line_;
        error.message = std::move(message) + "; nothing of it came in";
        error.advice = std::move(advice);
        problem = std::move(error);
        return false;
    }
    Json* add(Json value) {
        Json& inside = *open_.back();
        if (inside.is_array()) {
            inside.push_back(std::move(value));
            return &inside.back();
        }
        return &(inside[key_] = std::move(value));
    }
    bool open(Json value) {
        if (open_.size() >= deepest) return stop("this goes deeper than anything that is written");
        open_.push_back(add(std::move(value)));
        return true;
    }
    bool put(Json value) {
        if (!open_.empty()) {
            add(std::move(value));
            return true;
        }
        if (!in_file_ || in_list_) return stop("a record is expected here");
        if (name_ == "format" && value != "goodturn") return stop("this is another program's file");
        if (name_ == "version" && (!value.is_number_integer() || value > everything_version))
            return stop("a newer goodturn wrote this; bring this program up to date first");
        if (name_ != "format" && name_ != "version") return stop(fmt::format("\"{}\" is not known", name_));
        return true;
    }

    std::istream& in_;
    const UseRecord& use_;
    const long& line_;
    bool in_file_ = false;
    bool in_list_ = false;
    std::string name_; ///< of the list
    std::string key_;
    Json record_;
    std::vector<Json*> open_; ///< from the record to what is being filled
    long begins_ = 0;
};

} // namespace

Result<void> read_everything(std::istream& in, const UseRecord& use) {
    long line = 1;
    Records records(in, use, line);
    const bool whole = Json::sax_parse(CountedCharacters(in, line), CountedCharacters(), &records);
    if (records.problem) return std::unexpected(*std::move(records.problem));
    if (!whole) return failed("this cannot be read as JSON");
    return {};
}

} // namespace goodturn::operations
