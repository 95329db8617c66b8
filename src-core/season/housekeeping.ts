import { sectionKeys } from '../issue/section-key.ts';

/** Names, without signs and blanks, of sections that sell, thank or lead about. */
const housekeeping: readonly RegExp[] = [
  /^(?:欢迎|立即|免费|如何)?订阅/u,
  /^(?:欢迎)?关注(?:我们|公众号|方式)?$/u,
  /^(?:赞助|赞赏|打赏|支持我们|广告|产品推荐|合作|商务合作)/u,
  /^(?:关联|相关|延伸|推荐)阅读$/u,
  /^(?:往期(?:推荐|文章|链接|精选)?|上一期|下一期|目录|关于(?:我们|本刊|周刊|作者)?|联系我们|加入我们|投稿|交流群|版权声明)/u,
  /^(?:购読|登録|スポンサー|関連記事)/u,
  /^(?:subscribe|unsubscribe|sponsors?(?:hip|edby)?$|supportus|supportthe|donate|advertis)/u,
  /^(?:relatedreading|previousissues?|nextissue|tableofcontents|contents$|about(?:us|this|the)?$|contactus|followus|joinus|getintouch|feedback$|credits$)/u,
];

const lookingBack =
  /往[年期]回顾|历史回顾|周年回顾|looking?back|lookback|fromthearchives?|throwback|振り返り/u;

/** Whether a section by its name holds nothing that was written for its issue. */
export function isHousekeeping(title: string): boolean {
  return sectionKeys(title).some((key) => housekeeping.some((pattern) => pattern.test(key)));
}

/** Whether a section by its name leads to issues of the past. */
export function isLookingBack(title: string): boolean {
  return sectionKeys(title).some((key) => lookingBack.test(key));
}
