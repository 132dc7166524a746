#pragma once
/// Drafts of our own: those that give, and those that take.
#include <string_view>
#include <vector>

namespace goodturn::drafts {

inline const std::vector<std::string_view>& good_drafts() {
    static const std::vector<std::string_view> all{
        "Hello Ann, you came to mind just now. How is it going with the flat?",
        "Hi Ben, it was lovely to see you on Sunday. The soup was wonderful, and so were your stories. Thank "
        "you for having us.",
        "Hi Priya, last time you told me about the interview. How did it go? No need to answer at length.",
        "Dear Tom, I was so sorry to hear about your mother. I am thinking of you. There is nothing you need "
        "to answer.",
        "Hello Marta, Mo here. It has been a long time, and I came across the photo of us in Porto. How are "
        "you, and where has life taken you?",
        "Hi Jo, shall we have a coffee next week? I could do Tuesday at ten or Thursday after three, at the "
        "place by the canal. If neither "
        "suits, another week is just as good.",
        "Hello Carl, Ann is looking for a carpenter who knows damp, and I thought of you. May I introduce "
        "you two? A no is fine, and I will "
        "not say that I asked.",
        "Hi Lena, I went through something like it with my own landlord two years ago. Would it help if I "
        "told you what we did, or would you "
        "rather I just listened?",
        "Hello Sam, you asked me how we found our nanny, so here it is: we wrote to the two nurseries nearby "
        "and asked who was leaving. It "
        "took three weeks, and I was nervous all the time. I rang each of them. I met four. I asked my "
        "sister what she thought, and my "
        "neighbour as well. In the end I chose the one who asked about my son first. Take from it what is "
        "useful.",
        "Happy birthday, Ines. I hope there is cake, and somebody who makes you laugh.",
        "Thank you, Raj. What you said about slowing down stayed with me all week, and I slept on it before "
        "I answered them.",
        "Hello Professor Okafor, I read your paper on river deltas on the train and missed my stop. I am "
        "writing my thesis on the Niger, and "
        "there is one thing that I cannot work out: why did you leave out 1998? Two lines would be plenty, "
        "and if you have no time, that is "
        "fine.",
        "Hi Dan, I am looking for work since the studio closed in May. You once mentioned that your old team "
        "hires editors. Would you tell me "
        "whom I could write to there? Only if you feel easy about it; a no is a fine answer.",
        "Hello Mina, how was the move? I keep imagining you among boxes with the cat on top. Can I bring you "
        "a pan of curry on Friday?",
        "Hi Gus, the map I promised you is attached. Nothing urgent, have a look whenever you like.",
        "Hello Bea, you said you would love to learn to sharpen knives. There is an evening course in the "
        "old mill in March. I am not "
        "selling it, I just saw it and thought of you.",
        "Morning! Thinking of you today. I hope the scan goes well.",
        "Hello Yusuf, we met at the Kafka talk; I am the one with the broken umbrella. I liked what you said "
        "about queues, and wrote it on "
        "my wall. I would be glad to hear how your project goes on.",
        "Dear Mrs Holm, thank you for teaching my daughter to read music. She plays to the dog every "
        "evening. We wanted you to know.",
        "Hi Kai, I know the boiler is out. We have a spare room and a bath, and you should come if you need "
        "either. No need to bring anything.",
        "Hello Freya, could you read the first page of my application and say where it gets boring? It takes "
        "about five minutes. I ask you "
        "because your own was the clearest I know. If you are busy, no worries at all.",
        "Hi Omar, I owe you an answer since June, and I am sorry that it took me so long. Yes, I would love "
        "to come. How is your knee?",
        "Hello both. Ann, Carl: you each said yes to being introduced. Over to you, and I will step out now.",
        "Hi Nora, a few weeks ago I brought you and Carl together. Did anything come of it? Either way is "
        "fine, I am only curious.",
        "Hello Pat, is the allotment still yours? We have far too many tomato plants, and six of them are "
        "for you if you want them.",
        "Dear Ewa, I was in Kraków last week and walked past our old office. It is a bakery now. I thought "
        "you would like to know, and had a "
        "bun in your honour. How are the twins?",
        "Hi Lee, did you sleep? I can take the school run tomorrow if that helps. Just say so, or say "
        "nothing and rest.",
        "Hello Ravi, I enjoyed talking about bees with you. You might like this book; it is short. Shall I "
        "lend it to you?",
        "Hello Ann, how are you? I need help with my tax return, and you once told me that you like forms. "
        "Would you sit with me for an hour on "
        "Saturday? I will cook. If it does not suit you, just say no.",
        "See you at eight. I will bring the bread.",
        "Hi Theo, congratulations on the baby! No need to reply. When you are all awake again, I would like "
        "to meet her.",
    };
    return all;
}

/// A draft that takes, and one rule that must see it.
struct Taking {
    std::string_view draft;
    std::string_view rule;
};

inline const std::vector<Taking>& taking_drafts() {
    static const std::vector<Taking> all{
        {"Hi Ann, can I pick your brain about marketing?", "takes/pick-your-brain"},
        {"Hey, I'd love to pick\nyour brain over coffee sometime!", "takes/pick-your-brain"},
        {"Hi Ben, quick favour: could you share my post?", "takes/quick-favour"},
        {"Quick question, do you know anyone at Acme?", "takes/quick-favour"},
        {"Could you do me a huge favor and forward my CV to your boss?", "takes/quick-favour"},
        {"I need this asap, can you send it over?", "takes/pressure"},
        {"This is urgent. Can you introduce me to your investors today?", "takes/pressure"},
        {"I need you to review the attached deck.", "takes/pressure"},
        {"Could you look over my application by tomorrow?", "takes/pressure-date"},
        {"You never replied to my email about the job.", "takes/guilt"},
        {"As per my last email, I am still waiting for your answer.", "takes/guilt"},
        {"This is the third time I write to you. I guess you're too busy for me.", "takes/guilt"},
        {"After everything I did for you, you can at least make one call.", "takes/guilt"},
        {"You haven’t answered my message yet.", "takes/guilt"},
        {"I am a huge fan of your work! You are amazing. Could you introduce me to your publisher?",
         "takes/flattery"},
        {"Someone like you with your connections could easily help me. Would you put in a good word?",
         "takes/flattery"},
        {"You're the absolute best. Would you review my portfolio?", "takes/flattery"},
        {"Let me know if you hear of any openings at your company.", "takes/vague-ask"},
        {"I would love to connect and explore opportunities for collaboration.", "takes/vague-ask"},
        {"Can we jump on a quick call? Any advice would be appreciated.", "takes/vague-ask"},
        {"Just following up on this again.", "takes/nudge"},
        {"Hi, bumping this to the top of your inbox. Did you see my message?", "takes/nudge"},
        {"Sorry to bother you, but could you have a look at my website?", "takes/apology"},
        {"You should quit and start your own company. Trust me on this.", "takes/unasked-advice"},
        {"Have you considered yoga? If I were you I would stop eating bread.", "takes/unasked-advice"},
        {"Please send me the list of attendees.", "takes/please-first"},
        {"You owe me one, so introduce me to Petra.", "takes/trade"},
        {"Could you introduce me to your boss, send me her number, and also review my CV?",
         "takes/several-asks"},
        {"Would you read my draft? Could you introduce me to your agent? Can you share it with your team?",
         "takes/several-asks"},
        {"I have had such a year. I left my job and I started my own firm, and I won my first client in May. "
         "I am so proud of my team. My "
         "new office is in my old school, and I painted it myself. I will be on the radio on Monday.",
         "takes/all-about-me"},
    };
    return all;
}

} // namespace goodturn::drafts
