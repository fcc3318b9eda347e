/// Names by which the browsers inside chat apps tell themselves apart: WeChat, QQ, DingTalk, Weibo, Feishu and Lark,
/// Alipay, Xiaohongshu, Douyin and Toutiao, Baidu, LINE, Facebook and Instagram.
const NAMES: [&str; 16] = [
    "MicroMessenger",
    " QQ/",
    "DingTalk",
    "Weibo",
    "Feishu",
    "Lark/",
    "AlipayClient",
    "xhsdiscover",
    "aweme",
    "NewsArticle",
    "baiduboxapp",
    " Line/",
    "FBAN",
    "FBAV",
    "FB_IAB",
    "Instagram",
];

/// True for a browser inside a chat app: it shows pages, but keeps no files. `agent` is how the browser names itself.
pub fn is_chat_app(agent: &str) -> bool {
    NAMES.iter().any(|name| agent.contains(name))
}
