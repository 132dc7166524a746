#include "http/connection.hpp"

#include "base/text.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <fmt/format.h>

#include <fstream>
#include <limits>

namespace goodturn::http {

namespace {

namespace bh = boost::beast::http;
using boost::system::error_code;
using Parser = bh::request_parser<bh::buffer_body>;

constexpr std::size_t piece_bytes = 65536;

Request request_of(const Parser& parser, const std::string& peer) {
    Request request;
    const auto& message = parser.get();
    const auto text_of = [](const auto& text) { return std::string_view(text.data(), text.size()); };
    request.method = text_of(message.method_string());
    request.peer = peer;
    set_target(request, text_of(message.target()));
    for (const auto& field : message)
        request.headers.emplace_back(lower_ascii(text_of(field.name_string())),
                                     std::string(text_of(field.value())));
    return request;
}

void remove_file(const std::filesystem::path& file) {
    std::error_code ignored;
    if (!file.empty()) std::filesystem::remove(file, ignored);
}

std::string head_of(const Answer& answer, bool stays, std::optional<std::uint64_t> length) {
    std::string head = fmt::format("HTTP/1.1 {} {}\r\n", answer.status,
                                   std::string(bh::obsolete_reason(static_cast<bh::status>(answer.status))));
    for (const auto& [name, value] : answer.headers)
        head += fmt::format("{}: {}\r\n", name, value);
    if (length)
        head += fmt::format("Content-Length: {}\r\n", *length);
    else if (std::holds_alternative<Pull>(answer.body))
        head += "Transfer-Encoding: chunked\r\n";
    head += stays ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    return head;
}

/// The answer of another thread, and a timer that is cancelled when it has come.
struct Waiting {
    explicit Waiting(const asio::any_io_executor& executor) : timer(executor) {}
    asio::steady_timer timer;
    std::optional<Answer> answer;
};

class Talk final : public Connection, public std::enable_shared_from_this<Talk> {
  public:
    Talk(Everything& everything, std::string peer, std::unique_ptr<Stream> stream)
        : everything_(everything), peer_(std::move(peer)), stream_(std::move(stream)) {
        everything_.connections.insert(this);
        came_.reserve(piece_bytes);
    }
    Talk(const Talk&) = delete;
    Talk& operator=(const Talk&) = delete;
    ~Talk() override {
        everything_.connections.erase(this);
        if (everything_.connections.empty() && everything_.when_empty) everything_.when_empty();
    }
    void close() override { stream_->close(); }
    Stream& stream() { return *stream_; }

    awaitable<void> run() {
        stream_->give(limits().for_head);
        const bool has_begun = co_await stream_->begin();
        bool goes_on = has_begun;
        while (goes_on && !everything_.is_ending)
            goes_on = co_await answer_one();
        is_idle = true;
        if (has_begun) co_await finish();
        stream_->close();
    }

  private:
    const Limits& limits() const { return everything_.limits; }

    /// The other side may still be sending: a socket that is closed with bytes unread takes the answer away
    /// from it. So our side is closed first, and what comes is read past for a while.
    awaitable<void> finish() {
        stream_->give(std::chrono::seconds(2));
        bool goes_on = co_await stream_->end();
        std::array<char, 4096> past{};
        for (int piece = 0; goes_on && piece < 1024; ++piece) {
            const std::size_t count = co_await stream_->read_some(past);
            goes_on = count > 0;
        }
    }

    /// More of what comes in, behind what is there.
    awaitable<bool> read_more() {
        const std::size_t before = came_.size();
        came_.resize(std::max(before + 4096, piece_bytes));
        const std::size_t count =
            co_await stream_->read_some(std::span(came_.data() + before, came_.size() - before));
        came_.resize(before + count);
        co_return count > 0;
    }

    /// Gives the parser what came, as much as it takes now. Whether it took any.
    bool parse(Parser& parser, error_code& problem) {
        const std::size_t used = parser.put(asio::const_buffer(came_.data(), came_.size()), problem);
        came_.erase(0, used);
        return used > 0;
    }

    /// Waits for the first bytes without a hurry, then for the whole head with one.
    awaitable<bool> read_head(Parser& parser) {
        if (came_.empty()) {
            is_idle = true;
            stream_->give(limits().idle);
            const bool has_come = co_await read_more();
            is_idle = false;
            if (!has_come) co_return false;
        }
        stream_->give(limits().for_head);
        for (;;) {
            error_code problem;
            parse(parser, problem);
            if (problem && problem != bh::error::need_more) {
                const int status = problem == bh::error::header_limit ? 431 : 400;
                co_await send(everything_.site.instead(status), false, false);
                co_return false;
            }
            if (parser.is_header_done()) co_return true;
            const bool has_come = co_await read_more();
            if (!has_come) co_return false;
        }
    }

    /// Piece by piece, into memory or a file. What went wrong is a status; 0 where nothing did.
    awaitable<int> read_body(Parser& parser, Request& request, const Admission& admission) {
        std::ofstream file;
        if (!admission.file.empty()) {
            file.open(admission.file, std::ios::binary);
            request.file = admission.file;
            if (!file) co_return 507;
        }
        std::string piece(piece_bytes, '\0');
        bool wants_more = came_.empty();
        while (!parser.is_done()) {
            if (wants_more) {
                stream_->give(limits().for_piece);
                const bool has_come = co_await read_more();
                if (!has_come) co_return 400;
            }
            auto& body = parser.get().body();
            body.data = piece.data();
            body.size = piece.size();
            body.more = true;
            error_code problem;
            const bool has_taken = parse(parser, problem);
            const std::size_t count = piece.size() - body.size;
            if (admission.file.empty())
                request.body.append(piece.data(), count);
            else if (!file.write(piece.data(), static_cast<std::streamsize>(count)))
                co_return 507;
            if (problem == bh::error::body_limit) co_return 413;
            if (problem && problem != bh::error::need_more && problem != bh::error::need_buffer)
                co_return 400;
            wants_more = came_.empty() || problem == bh::error::need_more || !has_taken;
        }
        co_return file.is_open() && !file.flush() ? 507 : 0;
    }

    awaitable<Answer> ask(Request request) {
        const auto waiting = std::make_shared<Waiting>(stream_->executor());
        const auto turn = request.turn;
        stream_->give_forever();
        everything_.site.answer(std::move(request), [waiting](Answer answer) {
            asio::post(waiting->timer.get_executor(), [waiting, answer = std::move(answer)]() mutable {
                waiting->answer = std::move(answer);
                waiting->timer.cancel();
            });
        });
        waiting->timer.expires_after(limits().for_turn);
        while (!waiting->answer) {
            error_code problem;
            co_await waiting->timer.async_wait(into(problem));
            if (waiting->answer) break;
            if (!problem && turn->give_up()) co_return everything_.site.instead(503);
            waiting->timer.expires_at(asio::steady_timer::time_point::max());
        }
        co_return *std::move(waiting->answer);
    }

    /// Whether the connection goes on.
    awaitable<bool> answer_one() {
        Parser parser;
        parser.header_limit(limits().head_bytes);
        parser.body_limit(std::numeric_limits<std::uint64_t>::max()); // until it is known what is asked
        const bool has_head = co_await read_head(parser);
        if (!has_head) co_return false;
        Request request = request_of(parser, peer_);
        const bool is_head = request.method == "HEAD";
        bool stays = parser.keep_alive();
        Admission admission = everything_.site.admit(request);
        const auto length = parser.content_length();
        if (!admission.refused && length && *length > admission.most)
            admission.refused = everything_.site.instead(413);
        if (admission.refused) {
            stays = stays && parser.is_done();
            const bool is_sent = co_await send(*std::move(admission.refused), is_head, stays);
            co_return is_sent;
        }
        parser.body_limit(admission.most);
        if (!parser.is_done() && equal_ignoring_ascii_case(request.header("expect"), "100-continue"))
            co_await stream_->write_all("HTTP/1.1 100 Continue\r\n\r\n");
        const int problem = co_await read_body(parser, request, admission);
        if (problem != 0) {
            remove_file(admission.file);
            co_await send(everything_.site.instead(problem), is_head, false);
            co_return false;
        }
        Answer answer = co_await ask(std::move(request));
        const bool goes_on = co_await send(std::move(answer), is_head, stays);
        co_return goes_on;
    }

    /// Whether it was sent and the connection goes on.
    awaitable<bool> send(Answer answer, bool is_head, bool stays) {
        stays = stays && !answer.closes && !everything_.is_ending;
        stream_->give(limits().for_piece);
        bool is_sent = false;
        if (std::holds_alternative<Pull>(answer.body))
            is_sent = co_await send_pieces(answer, is_head, stays);
        else if (const auto* const sent = std::get_if<SentFile>(&answer.body)) {
            is_sent = co_await send_file(answer, sent->path, is_head, stays);
            remove_file(sent->path);
        } else
            is_sent = co_await send_text(answer, is_head, stays);
        co_return is_sent&& stays;
    }

    awaitable<bool> send_text(const Answer& answer, bool is_head, bool stays) {
        const auto* const own = std::get_if<std::string>(&answer.body);
        const std::string_view text = own != nullptr ? *own : std::get<std::string_view>(answer.body);
        const bool has_none = answer.status == 204 || answer.status == 304;
        std::string head = head_of(answer, stays, has_none ? std::nullopt : std::optional(text.size()));
        if (is_head || has_none || text.size() > piece_bytes) {
            bool is_sent = co_await stream_->write_all(head);
            if (is_sent && !is_head && !has_none) is_sent = co_await send_bytes(text);
            co_return is_sent;
        }
        head += text; // in one packet, where it is small
        const bool is_sent = co_await stream_->write_all(head);
        co_return is_sent;
    }

    awaitable<bool> send_bytes(std::string_view bytes) {
        while (!bytes.empty()) {
            const std::string_view piece = bytes.substr(0, piece_bytes);
            stream_->give(limits().for_piece);
            const bool is_sent = co_await stream_->write_all(piece);
            if (!is_sent) co_return false;
            bytes.remove_prefix(piece.size());
        }
        co_return true;
    }

    awaitable<bool> send_file(const Answer& answer, const std::filesystem::path& path, bool is_head,
                              bool stays) {
        std::ifstream file(path, std::ios::binary | std::ios::ate);
        if (!file) co_return false;
        const auto length = static_cast<std::uint64_t>(file.tellg());
        file.seekg(0);
        const std::string head = head_of(answer, stays, length);
        bool is_sent = co_await stream_->write_all(head);
        std::string piece(piece_bytes, '\0');
        while (is_sent && !is_head && file) {
            file.read(piece.data(), static_cast<std::streamsize>(piece.size()));
            const auto count = static_cast<std::size_t>(file.gcount());
            is_sent = co_await send_bytes(std::string_view(piece).substr(0, count));
        }
        co_return is_sent && !file.bad();
    }

    awaitable<bool> send_pieces(const Answer& answer, bool is_head, bool stays) {
        const Pull& pull = std::get<Pull>(answer.body);
        const std::string head = head_of(answer, stays, std::nullopt);
        bool is_sent = co_await stream_->write_all(head);
        if (is_head) co_return is_sent;
        asio::steady_timer pause(stream_->executor());
        bool is_last = false;
        while (is_sent && !is_last) {
            const Piece piece = pull();
            is_last = piece.last;
            std::string chunk;
            if (!piece.text.empty()) chunk = fmt::format("{:x}\r\n{}\r\n", piece.text.size(), piece.text);
            if (is_last) chunk += "0\r\n\r\n";
            stream_->give(limits().for_piece);
            if (!chunk.empty()) is_sent = co_await stream_->write_all(chunk);
            if (is_last || !is_sent) break;
            pause.expires_after(limits().between_pieces);
            error_code problem;
            co_await pause.async_wait(into(problem));
        }
        co_return is_sent;
    }

    Everything& everything_;
    std::string peer_;
    std::unique_ptr<Stream> stream_;
    std::string came_; ///< and was not parsed yet
};

} // namespace

void begin_connection(tcp::socket socket, Everything& everything) {
    error_code problem;
    const auto endpoint = socket.remote_endpoint(problem);
    const std::string peer = problem ? std::string() : endpoint.address().to_string();
    socket.set_option(tcp::no_delay(true), problem);
    const auto talk =
        std::make_shared<Talk>(everything, peer, make_stream(std::move(socket), everything.tls));
    asio::co_spawn(
        talk->stream().executor(), [talk]() -> awaitable<void> { return talk->run(); }, asio::detached);
}

} // namespace goodturn::http
