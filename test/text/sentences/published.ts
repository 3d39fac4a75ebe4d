/** Sentences of the structures that had been misread in published reports, in words and numbers of their own. */
import { label } from "./labelled";

export const published = [
  ...label("临川县住房保障中心", 2023, [
    // What came of one group goes on behind its first result.
    [
      "政府信息公开被申请行政复议8件、被提起行政诉讼5件：复议维持6件，未审结2件，诉讼维持4件、纠正1件。",
      "review=8 review.upheld=6 review.pending=2 litigation=5 litigation.upheld=4 litigation.corrected=1",
    ],
    [
      "政府信息公开类行政复议7件、行政诉讼4件；复议纠正2件，其他结果5件，诉讼维持4件。",
      "review=7 review.corrected=2 review.otherResult=5 litigation=4 litigation.upheld=4",
    ],
  ]),
  ...label("临川市人民政府", 2023, [
    ["一年来公布政府规章11部，包括新制定3部、修订6部、废止2部。", "regulations.repealed=2"],
    ["新制定规章3部、修订0部、废止2部。", "regulations.issued=3 regulations.repealed=2"],
  ]),
  ...label("白沙街道办事处", 2023, [
    // One site, one account, one kind of channel.
    ["除公告栏外，还通过街道微信等新媒体发布信息395条。", ""],
    ["就台风、暴雨等方面做好预警，在信息公开专栏发布信息132条。", ""],
    ["依托微博、抖音等新媒体，用图解、短视频等形式讲政策，发布信息461条。", ""],
    ["利用官方微信、微博公开政府信息1640条。", ""],
    ["街道公众号粉丝8312个，全年发布信息206条。", ""],
    ["通过白沙街道网站公开要闻724条，主动公开政府信息318条。", ""],
    ["主动公开政府信息416条。街道网站公开信息270条，目录主动公开政府信息58条。", "disclosed=416"],
    ["按渠道分，网站公开信息94条；报刊、广播、服务大厅等传统载体公开信息251条。", ""],
    ["经街道网站公开动态、解读等各类信息587条。", ""],
    // All of them.
    ["通过县政府网站、街道公众号主动公开政府信息275条。", "disclosed=275"],
    ["通过公众号、公开栏等渠道主动公开政府信息275条。", "disclosed=275"],
    ["当年新增主动公开政府信息264条，累计主动公开政府信息2891条。", "disclosed=264"],
    ["本街道主动公开公告、政策解读、工作动态等各类信息587条。", "disclosed=587"],
  ]),
  ...label("临川县水务局", 2023, [
    [
      "按规定办理、回复政府信息公开申请127件（包括上年结转9件），已办结121件，转下年6件。",
      "received=127 carriedIn=9 concluded=121 carriedOut=6",
    ],
    ["当年办理答复政府信息公开申请34件，以取水许可类居多。", "concluded=34"],
  ]),
  ...label("临川县人民政府", 2022, [
    // A site is no organ that could have answered instead.
    [
      "受理政府信息公开申请13件：予以公开4件，部分公开2件，县政府网站已公开1件，不予公开3件，无法提供3件。",
      "received=13 granted=4 partial=2 refused=3 unavailable=3",
    ],
    // Nor are 行政机关 others where only the information is theirs.
    [
      "健全行政机关政府信息公开制度，把好答复关，收到依申请公开27件，办结26件。",
      "received=27 concluded=26",
    ],
    // What is done with requests names nothing else.
    [
      "申请的登记、审核和答复均有专人负责。我县收到37份依申请公开件，其中35份已按时办结，2份正在办理中。",
      "received=37 concluded=35 carriedOut=2",
    ],
    [
      "受理政府信息公开申请8件。逐件登记、审查、答复。办结的6件申请中，予以公开4件，撤回2件。",
      "received=8 concluded=6 granted=4",
    ],
    ["收到建筑图纸审核申请52件、产权登记申请310件。", ""],
  ]),
  ...label("临川县林业局", 2022, [
    ["线上、线下共受理政府信息公开申请65件，当年办结64件。", "received=65 concluded=64"],
    ["通过各类公开渠道收到政府信息公开申请两件。", "received=2"],
    ["林业局接到9件依申请公开政府信息的申请。", "received=9"],
    ["受理依申请公开事件4起，书面答复4起。", "received=4 concluded=4"],
    ["收到自然人、法人和其他组织递交的政府信息公开申请0件。", "received=0"],
    [
      "收到政府信息公开申请58件，处理完成51件，下一年度继续办理7件。",
      "received=58 concluded=51 carriedOut=7",
    ],
    ["收到政府信息公开申请6件。因补正逾期、未缴费等原因作其他处理2件。", "received=6 other=2"],
    ["行政许可事项16项，行政许可处理决定数量3148件。", "licences=3148"],
    ["主动公开行政许可处理决定74项，行政处罚处理决定12项。", ""],
    ["年内完成行政许可263件，完成行政许可事项整改3项。", "licences=263"],
  ]),
  ...label("临川县医疗保障局", 2022, [
    [
      "没有政府信息公开行政诉讼。答复情况：3件并非我局制作，1件信息不存在，均已告知。",
      "litigation=0 notHeld=3 notHeld=1",
    ],
    ["申请26件，20件不属于我局职责范围，无法提供。", "received=26 notHeld=20"],
    ["收到政府信息公开申请18件，均系网上申请，办结17件。", "received=18 concluded=17"],
    [
      "收到政府信息公开申请21件，其中局长信箱收到4件；予以公开9件，部分公开3件，不掌握9件。",
      "received=21 granted=9 partial=3 notHeld=9",
    ],
    ["医保局制作规范性文件2份，制作信息图解14份。", "normativeDocuments.issued=2"],
  ]),
  ...label("临川市人民政府", 2022, [
    ["各级行政机关受理政府信息公开申请815件，转入下年27件。", "received=815 carriedOut=27"],
    ["全市各级政府及部门接到政府信息公开申请640件。", "received=640"],
    ["江南省各级行政机关接到政府信息公开申请9640件。", ""],
    ["通过市政府网站、“临川发布”等新媒体主动公开各类政府信息8600条。", "disclosed=8600"],
    ["市政府网站各栏目发布信息5320条。", ""],
  ]),
  ...label("临川市体育局", 2022, [
    ["2022年，体育局修订了指南。累计受理政府信息公开申请16件。", "received=16"],
    ["2022年，体育局修订了指南。开局以来累计受理政府信息公开申请160件。", ""],
    ["2022年，体育局修订了指南。累计公开信息2600条。", ""],
    ["信息公开专栏发布招标信息31条。2022年，体育局主动公开信息47条。", "disclosed=47"],
    [
      "收到政府信息公开申请3件。其中自然人申请3件，部分公开2件，不予公开1件。",
      "received=3 received=3@naturalPerson partial=2 refused=1",
    ],
  ]),
  ...label("临川市人民政府", 2024, [
    // Of whom a parenthesis speaks ends with it.
    [
      "政府信息公开引起行政复议29件（其中市本级7件），引起行政诉讼13件（其中市本级4件）。",
      "review=29 litigation=13",
    ],
    [
      "收到通报（全省收到政府信息公开申请9120件；行政复议318件），我市受理政府信息公开申请87件。",
      "received=87",
    ],
  ]),
  ...label("临川县交通局", 2024, [
    // What came of answers is against the organ, and so is every lawsuit that it receives.
    ["政府信息公开申请办结26件。有申请人不服，答复后被行政复议7件。", "concluded=26 review=7"],
    ["办结依申请公开件26件，因对答复不满引发行政复议4件。", "concluded=26 review=4"],
    [
      "因政府信息公开被行政复议5件。当年收到行政诉讼8件，其中直接起诉6件。",
      "review=5 litigation=8 litigationDirect=6",
    ],
    ["因政府信息公开被行政复议5件。作出复议答复8件。办理行政诉讼8件。", "review=5"],
    [
      "信息公开申请均已答复。收到行政复议6件，维持5件、纠正1件，诉讼3件。",
      "review=6 review.upheld=5 review.corrected=1 litigation=3",
    ],
    ["信息公开申请均已答复。收到行政复议申请66件，行政诉讼3件。", ""],
    ["信息公开申请均已答复。收到行政复议66件，审结64件，行政诉讼3件。", ""],
    ["没有因信息公开引发信访、投诉、提起诉讼的情形。", "litigation=0"],
  ]),
  ...label("临川市人民政府办公室", 2024, [
    // What is published as made this year is what was made, by the government whose office reports.
    [
      "市政府网站集中公开本年度制定的市政府规章4件、市政府及市政府办公室规范性文件9件。",
      "regulations.issued=4 normativeDocuments.issued=9",
    ],
    ["及时公开新出台规范性文件7件。", "normativeDocuments.issued=7"],
    ["及时公开规范性文件7件。", ""],
    // 文件 in short are those named before; those repealed may be others.
    [
      "出台规范性文件7件，现行有效文件共31件。",
      "normativeDocuments.issued=7 normativeDocuments.inForce=31",
    ],
    ["出台规范性文件7件，标注废止文件160件。", "normativeDocuments.issued=7"],
    ["废止失效规范性文件共6件。", "normativeDocuments.repealed=6"],
  ]),
  ...label("临川县教育局", 2024, [
    [
      "答复申请23件，因本级机关不掌握等原因无法提供17件，区分处理4件，同意公开2件。",
      "concluded=23 unavailable=17 partial=4 granted=2",
    ],
    ["答复申请23件，其中“无法提供--本机关不掌握”6件。", "concluded=23 notHeld=6"],
    ["答复申请23件，同意公开2件，不予公开信息情况无。", "concluded=23 granted=2 refused=0"],
    [
      "答复信息公开申请23件。其中公开6件，告知其他渠道4件，不存在13件。",
      "concluded=23 granted=6 notHeld=13",
    ],
    [
      "答复信息公开申请23件。其中4件办理结果为主动公开，19件办理结果为本局不掌握。",
      "concluded=23 notHeld=19",
    ],
    // Requests are disclosure, whether the sentence beside says so or not.
    [
      "答复信息公开申请23件，结转3件至下年。其中予以公开21件。无行政复议、行政诉讼事项。",
      "concluded=23 carriedOut=3 granted=21 review=0 litigation=0",
    ],
    ["没有进入政府信息公开行政复议程序和行政诉讼程序的案件。", "review=0 litigation=0"],
    ["教育领域政府信息全部依法公开，没有被申请行政复议的情况。", "review=0"],
  ]),
  ...label("江口县民政局", 2023, [
    // With what goes on, a number makes up all that came: whatever its words, it is that of all answered.
    [
      "收到政府信息公开申请85件，81件在法定期限内作出答复，4件结转下年。",
      "received=85 concluded=81 carriedOut=4",
    ],
    [
      "收到政府信息公开申请85件，77件在法定期限内作出答复，4件结转下年。",
      "received=85 carriedOut=4",
    ],
    [
      "本年新收政府信息公开申请93件，办理91件（含上年结转申请5件，另有7件转入下年）。",
      "received=93 concluded=91 carriedIn=5 carriedOut=7",
    ],
    [
      "收到政府信息公开申请93件，上年结转5件；办理60件，下年度继续办理7件。",
      "received=93 carriedIn=5 carriedOut=7",
    ],
    [
      "收到政府信息公开申请13件，其中12件由专人按格式书面回复，1件结转下一年度。",
      "received=13 concluded=12 carriedOut=1",
    ],
    // What requests are about is no channel, and 城市 no other city.
    [
      "收到政府信息公开申请63件，诉求集中在低保、收养登记等领域，办结61件，结转下年度2件。",
      "received=63 concluded=61 carriedOut=2",
    ],
    [
      "收到政府信息公开申请63件，多与城市征收、安置有关，办结61件，结转下年度2件。",
      "received=63 concluded=61 carriedOut=2",
    ],
    // Whomever brackets name, behind them the words before go on.
    [
      "我局收到政府信息公开申请63件（居全县各单位第二，增长3%），办结63件。",
      "received=63 concluded=63",
    ],
    ["全省收到政府信息公开申请630件（我局收到21件），办结618件。", "received=21"],
    // 行政机关 that handle no further are the organ itself.
    [
      "收到政府信息公开申请31件，逾期不补正、行政机关不再处理3件，结转下年度2件。",
      "received=31 carriedOut=2",
    ],
    ["收到群众递交的各类政府信息公开申请38件。", "received=38"],
    ["收公开类信件15封。全年共收政府信息公开申请27件。", "received=27"],
    ["收到公民和法人或其他组织政府信息公开申请共17件。", "received=17"],
    ["收到《政府信息公开申请表》共6份，均已答复。", "received=6"],
    ["未收到个人和组织提交的《政府信息公开申请表》。", "noneReceived=0"],
    ["2023年度有3件依申请公开信息。", "received=3"],
    ["全年无依申请公开办理情况。", "noneReceived=0"],
    ["收到政府信息公开申请9件，无上年和下年结转件。", "received=9 carriedIn=0 carriedOut=0"],
    ["收到政府信息公开申请33件，上年结转政府信息公开申请办件4件。", "received=33 carriedIn=4"],
    [
      "收到依申请公开36件，其中信函申请20件、电话申请5件、网上申请11件，除3件结转下年度办理外均已办结。",
      "received=36 carriedOut=3",
    ],
    ["耐心解答诉求。全年共收到28件申请，已办结28件。", "received=28 concluded=28"],
    ["收到上级转办、信函、当面递交的各类政府信息依申请公开共16件。", "received=16"],
    ["收到上级交办的依申请公开16件。", ""],
    ["收到政府信息公开申请24件。规范答复完成24件。", "received=24 concluded=24"],
  ]),
  ...label("江口县人民政府办公室", 2023, [
    ["县政府共收到政府信息公开申请76件。", "received=76"],
    ["全县共收到政府信息公开申请760件。", ""],
    // What was asked for stands before its verb.
    ["依申请公开办理有26件，均为网上申请。", "received=26"],
    ["收到政府信息公开申请27件，依申请公开办理25件。", "received=27"],
    // A list of channels, however it is joined; 及时 joins none.
    ["通过县政府网站和公众号主动公开政府信息436条。", "disclosed=436"],
    ["通过县政府网站及时公布政府信息46条。", ""],
    ["全年各类信息发布436条。", "disclosed=436"],
    ["全年信息发布数量436条。", "disclosed=436"],
    ["全年栏目动态信息发布436条。", ""],
    ["2023年全年公开436条信息。", "disclosed=436"],
    ["分批公开43条信息。", ""],
    [
      "收到依申请公开36件，其中书面申请20件、电话申请16件，除3件结转下年度办理外均已办结。",
      "received=36 carriedOut=3",
    ],
    // Requests denied beside disputes, and disputes that come of requests.
    ["未收到政府信息公开申请、行政复议和行政诉讼。", "noneReceived=0 review=0 litigation=0"],
    ["没有因政府信息公开申请、答复发生的行政复议、行政诉讼。", "review=0 litigation=0"],
    ["2023年，未收到政府信息公开申请.", "noneReceived=0"],
  ]),
  // 本级 is who reports where the office does, and a part of all where the government does.
  ...label("临川市人民政府办公厅", 2024, [
    [
      "市政府本级涉及政府信息公开的复议案件14件，结果维持11件，尚未审结3件，诉讼案件0件。",
      "review=14 review.upheld=11 review.pending=3 litigation=0",
    ],
    ["市本级涉及政府信息公开的复议案件14件。", ""],
  ]),
  ...label("临川市人民政府", 2024, [["市政府本级收到政府信息公开申请58件。", ""]]),
  ...label("临川县林业局", 2024, [
    ["上年结转12件，结转上年后新收到依申请公开事项47件。", "carriedIn=12 received=47"],
    // What is published is sorted, and what nobody asked for is none decided.
    ["主动公开信息20条：包含工作简报1条，行政许可决定18件、行政处罚2件。", "disclosed=20"],
    ["主动公开信息20条，作出行政处罚决定2件。", "disclosed=20 penalties=2"],
    ["未收到行政许可申请。", ""],
    ["未作出行政许可决定。", "licences=0"],
    ["未发生因违反规定而引起的行政复议和行政诉讼。", ""],
    // What a name says is no channel.
    ["推进“放心消费”、“普法进网络”等专栏建设，在县政府网站主动公开各类信息共计759条。", ""],
    // Kinds named before 等 are some of all, where the words say that all is counted.
    ["全年共发布惠农补贴、造林规划、防火通告等政务信息834条。", "disclosed=834"],
    ["通过县政府网站、公众号等平台，主动公开造林规划、防火通告等信息347条。", "disclosed=347"],
    ["主动公开造林规划、防火通告等信息共计347条。", "disclosed=347"],
    ["主动公开造林规划、防火通告等信息347条。", ""],
    ["在林长制专栏主动公开造林规划、防火通告等政务信息47条。", ""],
    // The verb that counts is the last; what 截至目前 counts may be of this year and the next.
    ["依托县政府网站、公众号等信息发布平台共发布信息834条。", "disclosed=834"],
    ["做好信息公开工作，全年发布微信公开信息283条。", ""],
    ["截至目前共发布信息834条。", ""],
    ["2024年共发布信息834条。", "disclosed=834"],
    // Requests by other words.
    [
      "共办理依申请公开56件，其中本年度新接收51件、2023年结转5件。",
      "received=56 received=51 carriedIn=5",
    ],
    ["全年收到6件政府信息依申请公开件，均已答复。", "received=6"],
    ["全年收到6件林权档案信息公开咨询。", ""],
    ["全年共收到14次政府信息公开申请，均按期回复。", "received=14"],
    ["全年召开政府信息公开申请会商会议14次。", ""],
    ["依申请公开情况：2024年未收到该项申请。", "noneReceived=0"],
    ["在依申请公开方面完善了台账，全年受理依申请公开事项16件。", "received=16"],
    ["在县政务服务大厅受理依申请公开事项16件。", ""],
    ["全年共接受依申请公开16次。", "received=16"],
    ["依申请公开培训16次。", ""],
    // Whoever might have asked, and in whatever way, there was none.
    ["2024年未收到和处理政府信息公开申请。", "noneReceived=0"],
    ["2024年未收到公众、法人或其他组织要求公开政府信息的申请。", "noneReceived=0"],
    ["2024年未收到法人或其他组织要求公开政府信息的申请。", ""],
    ["2024年未收到社会组织或个人提出的政府信息公开申请。", "noneReceived=0"],
    ["2024年未收到通过当面、信函、电话等方式提出的政府信息公开申请。", "noneReceived=0"],
    ["2024年未收到通过信函提出的政府信息公开申请。", ""],
    ["2024年收到网上申请6件。未收到通过其他渠道提出的政府信息公开申请。", ""],
    ["2024年未收到依申请公开诉求。", "noneReceived=0"],
    // What is denied may be called a case or a problem, and stand beside more.
    ["未发生政府信息公开行政复议、行政诉讼问题。", "review=0 litigation=0"],
    ["无涉及政府信息公开的行政复议、诉讼案例。", "review=0 litigation=0"],
    ["未发现行政诉讼应对中的问题。", ""],
    [
      "未发生因政府信息公开工作引发投诉、申请行政复议或提起行政诉讼的情况。",
      "review=0 litigation=0",
    ],
    [
      "未收到政府信息公开申请、政府信息公开行政复议和行政诉讼。",
      "noneReceived=0 review=0 litigation=0",
    ],
    ["全年发布规范性文件6篇，政策解读8篇。", "normativeDocuments.issued=6"],
    ["全年发布规范性文件解读6篇。", ""],
    // A year without 年, and 全年 of another.
    ["2024全年收到政府信息公开申请16件。", "received=16"],
    ["2024以来，未发生政府信息公开行政复议。", "review=0"],
    ["2023年全年收到政府信息公开申请14件，2024年全年收到16件。", "received=16"],
    ["2023全年收到政府信息公开申请14件。", ""],
    ["2023年，全年收到政府信息公开申请14件。", ""],
    ["2024年，全年收到政府信息公开申请16件。", "received=16"],
    ["与2023年相比有所下降，全年收到政府信息公开申请16件。", "received=16"],
    ["收到申请16件，按照县政府办公室关于规范答复的通知要求，参照转发的范本答复。", "received=16"],
    // Documents and decisions among what is named before 等 are examples as well.
    ["全年共发布规范性文件、造林规划等政务信息834条。", "disclosed=834"],
    ["全年共公开造林规划、行政许可等各类信息834条。", "disclosed=834"],
    ["全年共公开造林规划、行政许可等信息834条。", ""],
    ["全年公开行政许可、行政处罚等政务信息834条，行政许可212件。", "disclosed=834"],
    ["依托县政府网站规范发布政府公报、会议纪要等政务信息834条。", ""],
    ["发布造林规范等规范性文件6件。", "normativeDocuments.issued=6"],
  ]),
  ...label("临川县交通运输局", 2024, [
    // What a reader has of this year stands in a parenthesis.
    ["累计公开信息8312条（2024年新增416条），其中动态类信息5020条（2024年新增207条）。", ""],
    // 相关 are some, where no year begins.
    ["落实防汛要求，及时公开相关信息12条。", ""],
    ["2024年共公开相关信息512条。", "disclosed=512"],
    // 在 before a year names no channel, 各级媒体 no organs.
    ["在2024年，交通运输局主动公开政府信息58条。", "disclosed=58"],
    ["在2024年的专栏里公开政府信息58条。", ""],
    [
      "通过县政府网站、“临川交通”公众号、各级媒体等方式主动公开路况、规划等信息431条。",
      "disclosed=431",
    ],
    // 截止至 is no more of now than 截止.
    ["截止至12月31日，公开政府信息58条。", "disclosed=58"],
    ["截止到目前，公开政府信息58条。", ""],
    // Nor are valid requests documents in force.
    ["收到有效政府信息公开申请7件。", "received=7"],
    ["收到要求依申请公开公路、水运信息的有效申请共7件，申请人均已撤回。", "received=7"],
    ["收到现行有效规范性文件汇编7份。", ""],
    ["受理公开权利人提出的政府信息公开申请9件。", "received=9"],
    // The next outcome behind one that is named like what is published.
    [
      "收到依申请公开8件，其中3件办理结果为主动公开，2件办理结果为无法提供，另外3件办理结果为其他处理。",
      "received=8 unavailable=2 other=3",
    ],
    ["收到申请8件，其中7件全部公开，1件公开部分内容。", "received=8 granted=7 partial=1"],
    ["依申请公开件均已办结，在所有受理的来件中，予以公开7件，部分公开3件。", "granted=7 partial=3"],
    // Petitions before 等 are some of the reasons, beside requests they are none.
    [
      "收到申请70件。不予公开12件；属于信访、投诉举报、重复申请等情形不予处理24件；其他处理4件。",
      "received=70 refused=12 declined=24 other=4",
    ],
    ["收到政府信息公开申请7件，举报投诉300件，办结298件。", "received=7"],
  ]),
  ...label("临川区人民政府", 2024, [
    // Streets beside departments are the district's as well.
    ["全区各部门、镇街共完成政府信息依申请公开答复1453件。", "concluded=1453"],
    ["全区各职能部门共收到政府信息公开申请1499件。", "received=1499"],
    ["各镇街、各部门共完成政府信息依申请公开答复1453件。", ""],
  ]),
  ...label("北山盟行政公署", 2024, [
    ["全盟各级行政机关主动公开各类政府信息144273条。", "disclosed=144273"],
  ]),
];
