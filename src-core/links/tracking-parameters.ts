/**
 * Parameters that say where a reader came from and not what the page is. Put together from the lists by
 * which browsers strip addresses: Firefox (https://wiki.mozilla.org/Security/Anti_tracking_policy, query
 * stripping), Brave (https://github.com/brave/brave-browser/wiki/Query-String-Filter) and the global rules
 * of ClearURLs (https://docs.clearurls.xyz/latest/specs/rules/), and from what Chinese sites add to
 * shared links.
 */
const names: ReadonlySet<string> = new Set(
  `
  fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid tblci li_fat_id rdt_cid srsltid
  igsh igshid epik irclickid irgwc wickedid rb_clickid mibextid _openstat s_kwcid ef_id wt_mc
  mc_cid mc_eid mkt_tok _hsenc _hsmi __hssc __hstc __hsfp hsctatracking oly_anon_id oly_enc_id vero_id
  vero_conv __s ml_subscriber ml_subscriber_hash ck_subscriber_id bsft_clkid bsft_eid bsft_mid bsft_uid
  sc_cid s_cid mcp_token cmpid campaign_id ncid sr_share trk trkcampaign trackingid elqtrackid
  _ga _gl guccounter guce_referrer guce_referrer_sig mtrref gwh gwt
  ref ref_ ref_src ref_url refsrc referer referrer
  spm spm_id_from scm vd_source from_source from_spmid share_token share_source share_medium share_plat
  share_session_id share_tag share_from share_times unique_k weibo_id sharesource shareuid
  ytag ncid chksm
`
    .trim()
    .split(/\s+/u),
);

const families = /^(?:utm|mtm|matomo|pk|piwik|hsa|itm|stm|ga)_|^utm-/u;

/** Whether a parameter, named in lower case, tells nothing about the page. */
export function isTracking(name: string): boolean {
  return names.has(name) || families.test(name);
}
